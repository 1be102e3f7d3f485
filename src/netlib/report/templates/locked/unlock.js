(() => {
  "use strict";
  const one = (id) => document.getElementById(id);
  const form = one("unlock");
  const field = one("password");
  const show = one("show");
  const state = one("state");
  const wrong = one("wrong");

  if (!window.crypto || !window.crypto.subtle) {
    one("unable").hidden = false;
    return;
  }
  form.hidden = false;
  field.focus();

  const utf8 = (text) => new TextEncoder().encode(text);
  const bytes = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

  const open = async (password) => {
    const written = one("parameters").content.textContent;
    const { iterations, salt, nonce } = JSON.parse(written);
    const secret = await crypto.subtle.importKey("raw", utf8(password.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations },
      secret, { name: "AES-GCM", length: 256 }, false, ["decrypt"],
    );
    const page = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes(nonce), additionalData: utf8(written) },
      key, bytes(one("sealed").content.textContent),
    );
    return new TextDecoder().decode(page);
  };

  // a parsed document runs no script, and the policy of this one holds for what moves into it;
  // only a refresh would still be followed
  const put = (page) => {
    const parsed = new DOMParser().parseFromString(page, "text/html");
    parsed.querySelectorAll("script, meta[http-equiv=refresh i]").forEach((element) => element.remove());
    document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
    window.scrollTo(0, 0);
    const heading = document.querySelector("h1");
    if (heading) {
      heading.tabIndex = -1;
      heading.style.outline = "none";
      heading.focus();
    }
  };

  show.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    show.setAttribute("aria-pressed", String(shown));
  });

  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    wrong.textContent = "";
    field.removeAttribute("aria-invalid");
    state.textContent = state.dataset.text;
    let page = null;
    try {
      page = await open(field.value);
    } catch {
      state.textContent = "";
      wrong.textContent = wrong.dataset.text;
      field.setAttribute("aria-invalid", "true");
      field.focus();
      field.select();
    }
    busy = false;
    if (page !== null) put(page);
  });
})();
