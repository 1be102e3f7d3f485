"""Which measures tell numbers of people, and which only rest on people: what a copy to pass on has to mind."""

from __future__ import annotations

from typing import Final

COUNTS: Final = frozenset(
    {
        "size.contacts",
        "exposure.address_book",
        "exposure.pitchers",
        "exposure.email_visible",
        "reach.decision_makers",
        "reach.top_performers",
        "recommendations.received",
        "recommendations.given",
        "ties.dormant_valued",
        "help.one_way_askers",
        "requests.waiting",
        "requests.audit_valued_lost",
        "network.nodes",
        "network.largest_scc",
        "reciprocity.dyads_mutual",
        "reciprocity.dyads_asymmetric",
    }
)
"""Measures whose value is a number of people, or of pairs of people."""
SHARES: Final = frozenset(
    {
        "reach.decision_maker_share",
        "reach.decision_maker_bounds",
        "reach.own_field_share",
        "reach.near_field_share",
        "reach.near_decision_maker_share",
        "reach.top_performer_share",
        "exposure.collector_share",
        "exposure.seller_share",
        "reciprocity.mutual_share",
        "reciprocity.out_returned_share",
        "endorsements.mutual_share",
        "endorsements.swapped_share",
        "recommendations.organic_share",
        "recommendations.swapped_share",
        "balance.personal_share",
        "balance.professional_share",
        "balance.commercial_share",
        "balance.trust_first_share",
        "noise.pitched_within_30_days",
        "noise.began_with_pitch_share",
        "ties.dormant_share",
        "development.sustained_share",
        "development.met_share",
        "development.trusted_share",
        "development.online_to_personal_share",
        "requests.audit_kept",
        "requests.accept_share",
        "structure.density",
    }
)
"""Measures that are so many of so many people, or pairs of people."""
OF_PEOPLE: Final = frozenset(
    {
        "reach.check_sensitivity",
        "reach.check_specificity",
        "reach.decision_maker_share_corrected",
        "reach.sector_diversity",
        "reach.sector_entropy",
        "reach.extensity",
        "reach.extensity_at_n",
        "reach.upper_reachability",
        "reach.level_range",
        "reach.saturation_n",
        "groups.selectivity",
        "groups.reply_ratio",
        "reciprocity.ego",
        "reciprocity.ego_max",
        "reciprocity.ego_ratio",
        "endorsements.given",
        "endorsements.received",
        "noise.pitch_latency_days",
        "structure.ei_index_sector",
        "structure.constraint",
        "structure.effective_size",
        "structure.efficiency",
        "structure.hierarchy",
        "structure.communities",
        "structure.modularity",
        "attention.minutes_per_contact",
        "attention.hours_per_month",
        "attention.gini",
        "attention.gini_corrected",
        "attention.hhi",
        "attention.effective_contacts",
        "attention.recent_effective_contacts",
        "attention.entropy",
        "attention.layer_5",
        "attention.layer_15",
        "attention.layer_50",
        "attention.layer_150",
    }
)
"""Other measures whose cases are people."""
