"""What research says for and against each claim of the essay, in a line each; the works themselves are listed below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.language import Words

WORKS: Final = (
    "Acquisti, A., John, L. K. & Loewenstein, G. (2013). What is privacy worth? Journal of Legal Studies 42.",
    "Almaatouq, A., Radaelli, L., Pentland, A. & Shmueli, E. (2016). Are you your friends’ friend? PLOS ONE 11.",
    "Aral, S. & Van Alstyne, M. (2011). The diversity-bandwidth trade-off. American Journal of Sociology 117.",
    "Barley, S. R., Meyerson, D. E. & Grodal, S. (2011). E-mail as a source and symbol of stress. Organization Science 22.",
    "Bergeron, D. M. (2007). The potential paradox of organizational citizenship behavior. Academy of Management Review 32.",
    "Brooks, A. W., Gino, F. & Schweitzer, M. E. (2015). Smart people ask for (my) advice. Management Science 61.",
    "Burt, R. S. (1992). Structural holes. Harvard University Press.",
    "Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology 110.",
    "Casciaro, T., Gino, F. & Kouchaki, M. (2014). The contaminating effects of building instrumental ties. Administrative Science Quarterly 59.",
    "Casciaro, T. & Lobo, M. S. (2008). When competence is irrelevant. Administrative Science Quarterly 53.",
    "Constant, D., Sproull, L. & Kiesler, S. (1996). The kindness of strangers. Organization Science 7.",
    "Dabbish, L. A. & Kraut, R. E. (2006). Email overload at work. Proceedings of CSCW.",
    "Donath, J. & boyd, d. (2004). Public displays of connection. BT Technology Journal 22.",
    "Dunbar, R. I. M. (1993). Coevolution of neocortical size, group size and language in humans. Behavioral and Brain Sciences 16.",
    "Feld, S. L. (1981). The focused organization of social ties. American Journal of Sociology 86.",
    "Friestad, M. & Wright, P. (1994). The persuasion knowledge model. Journal of Consumer Research 21.",
    "Gouldner, A. W. (1960). The norm of reciprocity. American Sociological Review 25.",
    "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology 78.",
    "Groysberg, B., Lee, L.-E. & Nanda, A. (2008). Can they take it with them? Management Science 54.",
    "Hallinan, M. T. (1978). The process of friendship formation. Social Networks 1.",
    "Henrich, J. et al. (2010). Markets, religion, community size, and the evolution of fairness and punishment. Science 327.",
    "Hinds, P. J. & Cramton, C. D. (2014). Situated coworker familiarity. Organization Science 25.",
    "Ingram, P. & Zou, X. (2008). Business friendships. Research in Organizational Behavior 28.",
    "Levin, D. Z. & Cross, R. (2004). The strength of weak ties you can trust. Management Science 50.",
    "Levin, D. Z., Walter, J. & Murnighan, J. K. (2011). Dormant ties. Organization Science 22.",
    "Lin, N. (1999). Social networks and status attainment. Annual Review of Sociology 25.",
    "Lin, N. & Dumin, M. (1986). Access to occupations through social ties. Social Networks 8.",
    "Lindenfors, P., Wartel, A. & Lind, J. (2021). ‘Dunbar’s number’ deconstructed. Biology Letters 17.",
    "Mark, G., Gudith, D. & Klocke, U. (2008). The cost of interrupted work. Proceedings of CHI.",
    "McPherson, M., Smith-Lovin, L. & Cook, J. M. (2001). Birds of a feather. Annual Review of Sociology 27.",
    "Merton, R. K. (1968). The Matthew effect in science. Science 159.",
    "Miritello, G. et al. (2013). Time as a limited resource. Social Networks 35.",
    "Mouw, T. (2003). Social capital and finding a job. American Sociological Review 68.",
    "Neffke, F. & Henning, M. (2013). Skill relatedness and firm diversification. Strategic Management Journal 34.",
    "Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64.",
    "O’Boyle, E. & Aguinis, H. (2012). The best and the rest. Personnel Psychology 65.",
    "Rajkumar, K. et al. (2022). A causal test of the strength of weak ties. Science 377.",
    "Roberts, S. G. B. et al. (2009). Exploring variation in active network size. Social Networks 31.",
    "Uzzi, B. (1997). Social structure and competition in interfirm networks. Administrative Science Quarterly 42.",
    "Zajonc, R. B. (1968). Attitudinal effects of mere exposure. Journal of Personality and Social Psychology 9.",
    "Zhou, W.-X. et al. (2005). Discrete hierarchical organization of social group sizes. Proceedings of the Royal Society B 272.",
)
"""The works cited, in the order of their authors."""


def in_favour(words: Words) -> dict[str, Markup]:
    """Return what research speaks for each claim, by its number."""
    return {
        "C1": words.say(
            "The more people somebody talks to, the less time each of them gets (Miritello et al. 2013)."
        ),
        "C2": words.say(
            "About 150 people, in layers of 5, 15 and 50 (Dunbar 1993; Zhou et al. 2005)."
        ),
        "C3": words.say(
            "Contacts in high positions help to better jobs (Lin and Dumin 1986; Lin 1999)."
        ),
        "C4": words.say(
            "In most kinds of work a few achieve far more than the many (O’Boyle and Aguinis 2012)."
        ),
        "C5": words.say(
            "Firms branch out to where the skills are related (Neffke and Henning 2013)."
        ),
        "C6": words.say(
            "In larger networks people feel less close to each of their contacts (Roberts et al. 2009)."
        ),
        "C7": words.say("Much mail goes with a feeling of overload (Dabbish and Kraut 2006)."),
        "C8": words.say("Time spent on helping is missing for one’s own work (Bergeron 2007)."),
        "C9": words.say(
            "Interrupted people work faster, with more stress (Mark, Gudith and Klocke 2008)."
        ),
        "C10": words.say(
            "Reciprocity is among the most general rules of exchange (Gouldner 1960), and mutual ties last longer (Hallinan 1978)."
        ),
        "C11": words.say(
            "Colleagues who had visited each other felt closer long afterwards (Hinds and Cramton 2014)."
        ),
        "C12": words.say(
            "Who seeks contacts for gain feels unclean, and does it less (Casciaro, Gino and Kouchaki 2014)."
        ),
        "C13": words.say(
            "For work people turn to those they like, and ability counts for little in those they dislike (Casciaro and Lobo 2008)."
        ),
        "C14": words.say(
            "Who notices that they are being persuaded knows how to resist (Friestad and Wright 1994)."
        ),
        "C15": words.say(
            "Shared settings create ties (Feld 1981), small ones more than large ones (Newman 2001)."
        ),
        "C16": words.say(
            "Frequent exchange with one person brings more news than seldom exchange with a distant one (Aral and Van Alstyne 2011)."
        ),
        "C17": words.say("People learn most from those whom they trust (Levin and Cross 2004)."),
    }


def against(words: Words) -> dict[str, Markup]:
    """Return what research speaks against each claim, by its number."""
    return {
        "C1": words.say("Who knows very many may be the only bridge between circles (Burt 1992)."),
        "C2": words.say(
            "The estimate of 150 could as well be 4 or 520 (Lindenfors, Wartel and Lind 2021)."
        ),
        "C3": words.say("Whom one knows partly mirrors who one already is (Mouw 2003)."),
        "C4": words.say(
            "Stars who change firms do worse for years: part of the performance is the firm’s (Groysberg, Lee and Nanda 2008)."
        ),
        "C5": words.say(
            "Good ideas come to those who reach across groups (Burt 2004), news from distant acquaintances (Granovetter 1973)."
        ),
        "C6": words.say(
            "Networking sites make many weak ties cheap to keep (Donath and boyd 2004)."
        ),
        "C7": words.say(
            "Mail is also blamed for stress that comes from elsewhere (Barley, Meyerson and Grodal 2011)."
        ),
        "C8": words.say(
            "Who asks for advice is seen as more competent, not less (Brooks, Gino and Schweitzer 2015)."
        ),
        "C9": words.say(
            "What people give for their privacy depends on how they are asked (Acquisti, John and Loewenstein 2013)."
        ),
        "C10": words.say(
            "About half of named friendships are not returned (Almaatouq et al. 2016): one-sided is not the same as exploitative."
        ),
        "C11": words.say(
            "Ties that slept for years gave useful advice (Levin, Walter and Murnighan 2011), and moderately weak ones led to more new jobs (Rajkumar et al. 2022)."
        ),
        "C12": words.say(
            "Friendship and business get in each other’s way, too (Ingram and Zou 2008)."
        ),
        "C13": words.say("Credit goes to those who already have a name (Merton 1968)."),
        "C14": words.say("What one meets again and again one comes to like (Zajonc 1968)."),
        "C15": words.say(
            "Likeness breeds groups as groups breed likeness (McPherson, Smith-Lovin and Cook 2001)."
        ),
        "C16": words.say(
            "A question to everybody finds help from strangers (Constant, Sproull and Kiesler 1996)."
        ),
        "C17": words.say(
            "Firms bound too closely by trust miss what is new (Uzzi 1997), and peoples who trade more deal more fairly with strangers (Henrich et al. 2010)."
        ),
    }
