"""English phrases by which messages sell, lure and recruit; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "FIRMS": "(companies|businesses|clients|customers|founders|leaders|coaches|consultants|teams|firms|agencies|startups|dentists"
    "|entrepreneurs|executives|owners|professionals|brands|organisations|organizations|manufacturers|retailers|people|ceos|cfos"
    "|enterprises|smes|practices|restaurants|realtors|women|managers|b2b|saas|freelancers|law_firms|sales_teams|busy|marketers|shops"
    "|experts|speakers|authors|recruiters|investors|landlords|contractors|hotels|clinics|schools|charities|trainers)",
    "WARE": "(platform|solution|solutions|software|tool|tools|product|products|service|services|agency|app|system|programme|program"
    "|offer|offers|offering|offerings|technology|fund|ai|copilot|crm|package|packages|portfolio|proposal|prices|rates|team_of|approach"
    "|method|framework|coaching|network_of|company|firm|experts|engineers|developers|pricing|range|suite|training|workshops|courses)",
}

ROWS: Final = """
pitch 1 we-help
 (we|i) (help|support|work_with|partner_with|assist|enable|empower|coach|advise|train|serve|supply|show|have_helped|have_worked_with|helped|recently_helped|specialise_in_helping|specialize_in_helping|just_helped|guide|teach|consult) .. FIRMS
 (companies|businesses|firms|teams|organisations|organizations|clients|people|leaders|founders|a_firm|a_company|shops|practices) (just_|)(like|such_as) (yours|you|your)
 (our|my) (free|new|proven|unique|award_winning|ai_powered|) WARE .. (help|helps|cuts|cut|saves|save|automates|automate|increases|reduces|lets|allows|gives|pays|books|designed|can_help|integrates|boosts|delivers|makes|is_designed|helped|replaces|would_surely|would_interest|streamlines|provides|offers|does_it|are_hard|takes|works|connects|guarantees|turns|handles|tracks|is_used|is_trusted|starts_at)
 (can|could|may|would_love_to|love_to|like_to|happy_to|let_me|want_to|i'd_love_to) (i|we|) .. (show|give|offer|walk) you .. (demo|our|how_our|how_it_works|how_we|quick_tour|no_obligation|the_platform|what_we|quote|free_trial|presentation)
 we (provide|offer|are_offering|supply|manufacture|sell|deliver|design|develop|build|specialise|specialize|produce|export|cover|are_leading|are_a_leading|are_the_leading|are_experts|are_specialists|are_a_team|are_an_agency)
 (our|most_of_our|my|many_of_our) (clients|customers|members|students|users|partners) .. (save|saved|see|typically|increase|increased|double|doubled|report|get|love|have|cut|average|achieved|reduced|went)
 (would_you_be|are_you|be) (open_to|interested_in|up_for|available_for) .. (demo|quick_call|call_to_explore|quick_chat|15|10|20|trial|brief_call|short_call|chat_about_how|discovery|conversation_about_how|learning_how|seeing_how|hearing_how)
pitch 0.7 our-offer
 (our|my) (free|new|proven|unique|flagship|latest|) WARE
 as a (certified|leading|professional|specialist|freelance|full_service|financial|licensed|trusted|seasoned|fractional|business)
 (i|we) (run|own|founded|lead|started|am_the_founder|work_at|am_with|represent|co_founded|built|am_the_ceo|sell|have_a|am_an_account|work_for) .. (agency|company|firm|that_helps|that_builds|that_helps|consultancy|platform|tool|software|studio|startup|business_that|practice)
 (i_am|i'm|we_are|we're) .. (founder_of|a_certified|the_founder|leading|a_leading|a_supplier|manufacturer|an_agency|a_coach|executive_at|account_executive|a_financial|account_manager|business_development|sales_manager|sales_rep|bdr|sdr)
 (raising|closing) (a|our|an) .. (seed|series|pre_seed|round|angel|bridge|fund)
 (minimum_ticket|investment_opportunity|opportunity_to_invest|investing_in|pays_#|net_per_year|passive_income|financial_freedom|wealth|bitcoin|crypto|forex|real_estate_investment|returns_of|roi|high_yield)
 (i|we) have .. (slots|spots|places|capacity|openings|seats) .. (left|this|next|in|available|for|today|tomorrow|on|after|before|at)
pitch 0.7 call
 (free|quick|live|no_obligation|short|complimentary|personalised|personalized|brief) (demo|consultation|trial|audit|strategy|quote|discovery|assessment|consult|estimate|product_tour|walkthrough|analysis|sample|samples)
 (demo|discovery_call|strategy_call|strategy_session|consultation|case_study|whitepaper|white_paper|one_pager|free_trial|proposal_for)
 (book|schedule|grab|set_up|pick|reserve|hop|jump|arrange) (a|on|some|your|an|in|time) .. (call|slot|demo|time|consultation|chat|meeting|session|appointment|calendar)
 (#|fifteen|ten|twenty) (min|mins|minute|minutes) .. (chat|call|demo|this_week|next_week|to_show|to_explore|to_see|conversation|meeting|intro|to_discuss_how|to_learn_how|tomorrow)
 (open_to|worth|up_for|interested_in) .. (chat|conversation|call|demo|exploring|quick_call|quick_chat|discussing|learning_more) ?
 (would|does|when|is) .. (quick|short|brief|#_min|15) .. (call|chat|demo) .. (suit|work|make_sense|help|be|next|this|you|?)
 (here_is|here's|in|via|use) (my|our) (calendar|calendly|booking|scheduling)
 (dm|message|reply|contact|call|email) (me|us) .. (if_you're_curious|for_more|for_details|to_learn|for_a_quote|for_pricing|if_interested|to_get_started|for_price|now)
 (feel_free_to_|please_|)book (a|your|an)
pitch 0.7 benefit
 (cut|cuts|save|saves|saved|saving|reduce|reduces|increase|increases|boost|grow|scale|double|triple|improve|generate|slash|automate|automates|streamline|maximise|maximize|10x|drive|lower|win|boosting|increasing|reducing|improving) .. (costs|cost|revenue|sales|time|pipeline|leads|productivity|bills|hours|money|roi|customers|clients|profits|efficiency|growth|traffic|business|spend|engagement|conversion|conversions|bookings|% |figures|expenses|overheads|churn|emissions|tax|meetings|visibility)
 (leads|lead_generation|qualified_leads|appointments|pipeline|roi|outsourcing|offshore|seo|web_design|mobile_app|white_label|b2b|go_to_market|cold_calling|sales_reps|cold_call|cold_outreach|ranking_on_google)
 by (up_to_|over_|more_than_|at_least_|)# (%|percent|per_cent)
 (over|up_to|more_than) # %
 # % (discount|off|cheaper|more|less|return|of_our|cost)
 (discount|affordable|best_price|competitive_price|competitive_prices|good_quality|hard_to_beat|special_offer|introductory_price|best_prices|reasonable_price|lowest_price|affordable_rates|competitive_rates|money_back|wholesale|factory_price)
 (six|seven|#) figures
pitch 0.5 soft
 (thought|wanted_to|just|i'm|am|i_am) .. (following_up|follow_up|bumping|circling_back|reach_out|reaching_out|checking_if_you_had)
 (get_a_chance_to|had_a_chance_to|have_a_chance_to|chance_to) (look|review|read|see|go_through) .. (my|our|proposal|message|email|deck|note)
 (my|our) (previous|last|earlier) (message|email|note|mail)
 (is_this|would_this|would_that|is_that|if_this) .. (something_you|of_interest|a_priority|interest_you|make_sense|on_your_radar|relevant)
 (have_you|did_you) (ever_|) (considered|thought_about|think_about|tried|consider|looked_into)
 (how_are_you|how_do_you|how_is_your_team|who_is|who_in) (currently_|) (handling|handle|managing|dealing_with|sourcing|in_charge_of|responsible_for|your_company)
 (are_you_the|who_is_the|best|right|who_would_be_the) (right_|best_)(person|contact)
 (who_in_your|who_at_your|right_person_to)
 (i|we) (noticed|saw|see|came_across) .. (your_company|you're_running|your_website|you_work_on|that_you|your_team|your_profile|you_are_hiring|you're_hiring)
 (most|many) (consultants|companies|businesses|leaders|founders|teams|agencies|people|ceos|firms|owners)
 (explore|exploring|discuss) .. (synergies|synergy|collaboration|partnership|cooperation|opportunities|working_together|how_we|possible_ways)
 (your_requirement|your_requirements|any_requirement|any_requirements|send_me_your_requirement|business_opportunity|mutually_beneficial|win_win|long_term_cooperation)
 (curious|just_curious|quick_question) .. (how|are|who|do|what)
 (no_obligation|no_strings|no_commitment|risk_free|no_pressure|obligation_free)
 (if_you're_interested|if_interested|if_this_sounds|let_me_know_if_interested|interested_to_know|happy_to_share_our|happy_to_share_more|happy_to_send_more|can_i_send_you)
 (would_it_make_sense|does_it_make_sense|worth_a_chat|worth_a_conversation|worth_exploring|worth_a_quick)
 (dear_sir|dear_sir_madam|dear_friend)
bait 1 numbered
 # (top|) (secret|secrets|top_secret)
 (top_secret|secret) (tips|tricks|formula|strategy|strategies|method|sauce|hacks|weapon|list|recipe|technique)
 (x|#) (top|) (secret|) (tips|tricks|hacks|secrets|mistakes|ways|habits|steps|strategies|lessons|hooks|rules|prompts|templates|things|signs|reasons|myths|truths|ideas|frameworks|viral|powerful|simple|proven|deadly|costly|killer|biggest|best|easy|quick|little_known|proven_ways) .. (that|to|top|you|every|for|and|why|how|most|on|successful|i|nobody|which|in|we|tips|hooks|secrets|mistakes|tricks|ways)
 secrets (of|to|top|that|every|nobody|they|from)
 the # (mistakes|secrets|habits|rules|steps|things|biggest|reasons)
 # secrets
bait 1 free
 (free|complimentary|no_cost) .. (webinar|ebook|e_book|masterclass|checklist|guide|pdf|cheat_sheet|cheatsheet|template|templates|training|workshop|challenge|download|course|swipe_file|report|toolkit|blueprint|list_of|playbook|copy|video_series|bootcamp|access|class|mini_course|worksheet|workbook|access_to)
 (webinar|ebook|e_book|masterclass|checklist|guide|pdf|cheat_sheet|list|report|blueprint|playbook|swipe_file|training|course|tips|template|system|book) .. (free|for_free|absolutely_free|at_no_cost|free_of_charge)
bait 1 comment
 comment .. (below|guide|yes|info|pdf|and|me|with|send|list|secret|in|link|to_get|ready|if_you_want)
 (type|reply|drop|dm_me|text|comment) (me_|with_|)(yes|guide|info|a_yes|me|ready|start|your_email|now|go|interested|growth|the_word) .. (and|below|to|it's|for|if)
 reply yes
 (drop|leave|enter) your (email|e_mail|name)
bait 0.6 lure
 (click|tap|swipe) (here|the_link|below|on|now|to)
 link in (bio|comments|the_comments|my|profile|first)
 (grab|steal|claim|download|unlock|get|secure|save|reserve) (my|your|the|instant|our|this|a|free|yours) .. (free|spot|seat|copy|guide|pdf|list|access|secret|hacks|now|template|bonus|slot|ticket|place|before|tips|cheat)
 (only|just) (#|three|a_few|two|five|ten|few) .. (left|seats|spots|places|hours|remaining)
 (limited_time|limited_spots|limited_seats|today_only|before_midnight|last_chance|ends_tonight|hurry|act_now|don't_miss|won't_last|for_the_next_#|free_only|closing_soon|while_it_lasts|offer_ends)
 (you_have_been|you've_been|been) (selected|chosen|nominated|shortlisted|handpicked|hand_picked)
 (shock_you|blow_your_mind|won't_believe|weird_trick|game_changer|nobody_tells|no_one_tells|nobody_talks|they_don't_want|never_share|changed_my_life|change_your_life|explode_your|go_viral|keep_you_broke|skyrocket|mind_blowing|this_one_trick)
 (want_to_know_how|wanna_know_how|ready_to|curious_how|want_to_know|want_my|want_the|find_out_how)
 (from_zero_to|zero_to|from_0_to|0_to)
 in (just_|only_|less_than_|under_|)# (days|weeks|months|minutes|hours|steps|seconds)
 (top_performers|millionaires|billionaires|successful_people|high_performers|top_1|the_top_1|top_sellers|rich_people) .. (know|do|never|share|use|read|think|don't|before)
 (secret|secrets|hacks|masterclass|webinar|cheat_sheet|swipe_file|inner_circle|bonuses|bonus|freebie|giveaway|blueprint|waitlist|worth_#)
 # (followers|k_followers|figure|k_in|subscribers)
 (join|register|sign_up) (my|now|for_my|for_our|our|for_the|us_for|today|here) .. (free|webinar|masterclass|challenge|now|training|class|community|seats)
recruit 1 position
 (role|position|vacancy|opening|opportunity|job) .. (in|at|with|for|that|as|which|on|around|where|based|you_may|you_might|paying|reporting|?) .. (client|clients|your_area|dublin|zurich|bank|your_profile|team|your_background|interest_you|suit_you|perfect_for_you|k|your_experience|match)
 (great|perfect|strong|good|ideal|excellent|fantastic|right|exactly) (fit|match|candidate) .. (for|with|role|team|position|our)
 open to (new|hearing|a_new|exploring|discussing|other|considering|a_confidential|a_move|making|opportunities|a_change|learning_more_about_a) .. (opportunities|opportunity|role|roles|job|challenge|position|positions|move|chat|about_a|career)
 (open_to_opportunities|open_to_new|new_opportunities|career_move|next_career|next_move|job_opportunity|job_offer|new_challenge|new_role_for_you|career_opportunity|exclusive_role|confidential_vacancy|job_description|job_spec|confidential_chat|send_you_the_jd|contract_opportunity|contract_role|exciting_opportunity|exciting_role)
 (i_am_a|i'm_a|i_work_as_a|as_a) (recruiter|headhunter|talent|recruitment|technical_recruiter|senior_recruiter|search_consultant|executive_search)
 (recruiter|headhunter|talent_partner|talent_acquisition|executive_search|recruitment_consultant|hiring_manager)
 (we|they|my_client|our_client|my_team) (are|'re|is) (currently_|actively_|)(hiring|recruiting)
 (we're|i'm|we_are|i_am|currently) (currently_|)(hiring|recruiting)
 (my|our|one_of_my|a|one_of_our) client* .. (looking_for_a|looking_to_hire|seeking|hiring|has_asked|is_searching|search)
 (your|ur) (profile|background|experience|cv|resume|skills|skillset) .. (match|matches|fit|fits|caught|stood_out|impressed|exactly_what|aligns|is_exactly|perfect|suited|ideal|would_be_a)
 (we|i) have an (opening|opportunity|role|exciting|exclusive)
 (have|got) (a|an) (role|position|vacancy|opening|exclusive|job)
 (would_you_consider|are_you_considering|thinking_about|thought_about|consider) (leaving|a_move|changing|a_change|moving|joining|a_new|relocating|switching)
 (fancy|like_to|love_to|love_you_to|want_to|interested_in|like_you_to|love_to_have_you) .. (working_with_us|working_for_us|join_us|join_our|joining_our|joining_us|work_with_us|work_for_us|on_our_team|on_the_team|on_board)
 (are_you) (currently_|actively_|)(looking_for_a|looking_for_new|looking_for_work|in_the_market|available_for_a|looking_for_your|on_the_market)
 (salary_#|salary_of|day_rate|outside_ir35|inside_ir35|per_annum|base_salary|package_of|otc|ote)
 (come|come_and|) (work_for_us|work_with_us|join_our_team|join_us_as|joining_our_team)
recruit 0.6 hint
 (may|can|could) i tell you more
 (fully_remote|remote|hybrid|permanent|contract) .. (role|up_to|position|team|k|contract)
 up to #k
 (came_across_your_profile|saw_your_profile|your_linkedin_profile|your_profile)
 (role|vacancy|position|candidate|candidates|hiring)
"""
