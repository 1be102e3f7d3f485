"""What each measure is called in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.report.language import Words


def titles(words: Words) -> dict[str, str]:
    """Return the title of every measure by its name."""
    return {
        "size.contacts": words.plain("Contacts"),
        "exposure.address_book": words.plain("People in the uploaded address book"),
        "reach.decision_makers": words.plain("Decision-makers, number"),
        "reach.decision_maker_share": words.plain("Decision-makers, share"),
        "reach.decision_maker_bounds": words.plain("Decision-makers, bounds for unknown titles"),
        "reach.check_sensitivity": words.plain("Decision-makers found, of those checked"),
        "reach.check_specificity": words.plain("Others left alone, of those checked"),
        "reach.decision_maker_share_corrected": words.plain(
            "Decision-makers, corrected by your check"
        ),
        "reach.own_field_share": words.plain("Contacts in your own field"),
        "reach.near_field_share": words.plain("Contacts in your own or an adjacent field"),
        "reach.top_performers": words.plain("Top performers, with evidence"),
        "noise.mass_share_in": words.plain("Mass mail among messages received"),
        "noise.mass_share_out": words.plain("Mass mail among messages sent"),
        "noise.pitch_share_in": words.plain("Pitches and bait among messages received"),
        "help.one_way_askers": words.plain("People who only ask"),
        "requests.waiting": words.plain("Requests that wait"),
        "requests.accept_share": words.plain("Waiting requests the rule accepts"),
        "requests.audit_kept": words.plain("Accepted requests the rule would have kept"),
        "requests.audit_valued_lost": words.plain("Valued contacts the rule would have lost"),
        "reciprocity.ego": words.plain("Matched messages"),
        "reciprocity.ego_max": words.plain("Matched messages, ceiling"),
        "reciprocity.ego_ratio": words.plain("Matched messages, part of the ceiling"),
        "reciprocity.mutual_share": words.plain("Mutual ties with contacts"),
        "reciprocity.ego_node": words.plain("Reciprocity of the person"),
        "reciprocity.out_returned_share": words.plain("Ties returned to the person"),
        "groups.jaccard_mean": words.plain("Overlap of groups (Jaccard)"),
        "groups.overlap_mean": words.plain("Overlap of groups (of the smaller one)"),
        "groups.people_jaccard_mean": words.plain("Overlap of people by groups (Jaccard)"),
        "groups.selectivity": words.plain("Selectivity of groups"),
        "groups.selectivity_weighted_adamic_adar": words.plain(
            "Selectivity, small groups weighted mildly"
        ),
        "groups.selectivity_weighted_newman": words.plain(
            "Selectivity, small groups weighted strongly"
        ),
        "attention.minutes_per_contact": words.plain("Minutes per contact and year"),
        "attention.gini": words.plain("Concentration of messages (Gini)"),
        "attention.gini_corrected": words.plain("Concentration of messages (Gini, corrected)"),
        "attention.hhi": words.plain("Concentration of messages (Herfindahl)"),
        "attention.effective_contacts": words.plain("Effective number of people written to"),
        "network.nodes": words.plain("People"),
        "network.edges": words.plain("Directed ties"),
        "network.density": words.plain("Density"),
        "network.gini_in_degree": words.plain("Inequality of ties in (Gini)"),
        "network.gini_out_degree": words.plain("Inequality of ties out (Gini)"),
        "network.gini_in_strength": words.plain("Inequality of messages in (Gini)"),
        "network.gini_out_strength": words.plain("Inequality of messages out (Gini)"),
        "network.hhi_out_mean": words.plain("Mean concentration of messages out (Herfindahl)"),
        "network.top_decile_senders_share": words.plain("Messages from the busiest tenth"),
        "reciprocity.edges": words.plain("Returned ties"),
        "reciprocity.rho": words.plain("Returned ties beyond chance (rho)"),
        "reciprocity.dyadic_ratio": words.plain("Mutual pairs among connected ones"),
        "reciprocity.dyads_mutual": words.plain("Mutual pairs"),
        "reciprocity.dyads_asymmetric": words.plain("One-way pairs"),
        "reciprocity.dyads_null": words.plain("Pairs without a message"),
        "reciprocity.weighted": words.plain("Messages matched by one back"),
        "reciprocity.node_mean": words.plain("Mean reciprocity of a person"),
        "reciprocity.out_returned_mean": words.plain("Mean share of ties returned to a person"),
    }
