"""Words of job titles that tell no function but steer the reading; rows as in `netlib.labels.functionwords_en`.

``post``    a position without a function (*manager*), a rank or a place beside it
``conn``    prepositions and articles: a new group of words begins
``serve``   those behind which an aide names whom they serve
``at``      the name of a company follows
``verb``    what follows is of others, or only wished for
``former``  what follows is past; ``after`` what stands before; ``until`` likewise, with a year behind it
``now``     what follows is of the present again
``firm``    legal forms: the words before are the name of a company
``join``    *and*; ``noise`` says nothing
"""

from __future__ import annotations

from typing import Final

ROWS: Final = """
- post post
    manager, management, director, head, leader, lead, chief, officer, executive, vp, svp, evp, avp,
    vice president, senior vice president, executive vice president, associate, partner, specialist,
    expert, professional, analyst, coordinator, representative, administrator, supervisor, agent,
    employee, worker, staff, team lead, principal, senior, junior, deputy, global, regional, group,
    department, division, team, member, generalist, strategist, practitioner, responsible,
    freelance, freelancer, self employed, business, corporate, strategic, technical, interim, co,
    international, commercial assistant manager, inspector, area, region, unit, vice, certified,
    hiring manager, graduate, contractor, mgr, dir, mng, dept, exec, sr, jr, assistant director,
    assistant vice president, assistant manager, board game, labs, ventures, holding
- conn of
    of, for, in, on, with, by, from, about, within, across, under, over, the, a, an
- join and
    +
- serve to
    to
- at at
    at
- verb helping
    helping, help, supporting, empowering, enabling, connecting, hiring, looking, seeking,
    passionate, become, becoming, not, without, i, we, making, working, love, loving, searching,
    aspiring, future, interested, wife, husband
- former former
    former, formerly, ex, previously, past, prior
- after retired
    retired, emeritus, emerita, retiree, pensioner
- now now
    now, currently, today, i am, i m
- firm gmbh
    gmbh, ag, se, kg, ohg, ug, mbh, inc, llc, ltd, plc, corp, corporation, llp, bv, sarl
- until bis
    bis, until, till
- noise noise
    na, none, null, nan, unknown, nil, tbd, tba, xxx, xx, test, open, work, opportunities,
    opportunity, new, unemployed, available, stealth, position, title, job, nothing, void,
    undefined, jobs, i.v., i.a.
- post post
    -leiter, -leitung, -manager, -management, -mitarbeiter, -spezialist, -experte, -fachkraft,
    -koordinator, -direktor, -chef, -verantwortlich~, -beauftragt~, -abteilung, -team, -bereich,
    -teamleiter, -teamleitung, -gruppenleiter, -gruppenleitung, -abteilungsleiter,
    -abteilungsleitung, -bereichsleiter, -bereichsleitung, -führer, -führung, -betreuer, -betreuung,
    -analyst, -kaufmann, -fachwirt, -betriebswirt, -wirt, -angestellt~, -partner, -vertreter,
    -verwalter, -agent, -fachmann, -fachfrau, -gehilfe, -operator, -wesen, -amt, -stelle,
    -gesellschaft, -ressort, -referat, -profi, -supervisor, -lead, -head, -prüfer, -kontrolleur,
    -vermittler, stellv, stellvertretend~, führungskraft, teamleiter, freiberuflich~, freiberufler,
    selbstständig~, selbständig~, leitend~, mitglied, senior, junior, kfm, kaufmännisch~,
    international~, strategisch~, zentral~, regional~, dach, süd, nord, ost, west, bereich,
    abteilung, team, gruppe, fachbereich, sachgebietsleiter, fachlich~, angestellt~, -sprecher,
    -zentrum, geschäft, -angelegenheit, -analytiker, -bearbeiter
- conn von
    für, von, vom, im, in, am, auf, mit, aus, über, unter, ins, durch, zwischen, ein, eine, einer,
    eines, einem, einen, den, die, das, bzw, zum, zur
- serve der
    der, des, dem, zu
- at bei
    bei, beim
- verb suche
    helfe, hilft, unterstütze, unterstützt, berate, begleite, suche, suchen, sucht, ich, wir, kein,
    keine, ohne, mache, leidenschaft, begeistert, angehend~, zukünftig~, künftig~
- former ehemals
    ehemalig~, ehem, ehemals, früher~, früher, vormals, vormalig~, einstig~, einst, bisherig~
- after ruhestand
    a.d., i.r., im ruhestand, ruhestand, pensionär, pensioniert, rentner, privatier, emeritiert,
    emeritiert~, ehrenvorsitzend~, ehrenpräsident, altbürgermeister, altkanzler
- now jetzt
    jetzt, aktuell, heute, derzeit, nun, ich bin, wir sind
- noise leer
    unbekannt, keine angabe, angabe, angaben, arbeitssuchend, arbeitsuchend, arbeitslos, titel,
    beruf, nichts, jobsuche
"""
