"""English signs that hint at what a message is for without saying so; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

from netlib.labels import actwords_en

NAMES: Final = actwords_en.NAMES

ROWS: Final = """
ask 0.5 question
 ^ (is|are|do|does|did|can|could|has|have|was|were|will|would|got|may|must|should) (there|the|it|this|that|you|your|i|we|they|anyone|any|a|she|he|someone) ??
 ^ (where|when|what|which|who|how|why|whose|what's|who's|where's|how's|whom) ??
 ^ (got|any|seen) ??
ask 0.7 lack
 (we're|i'm|we_are|i_am) .. (short_of|one_short|short|stuck|lost|struggling|at_a_loss|desperate|out_of_ideas|running_out|in_a_bind|clueless|stumped)
 (struggling|stuck) (with|on|to)
 (have|had|got) no idea (how|what|where|who|whether)
 (don't|do_not|not_sure) ... (how_to|what_to|where_to|who_to|whether_to|if_i_should)
 (need|have|i_must|got) to (decide|find|know|choose|hand_in|submit) .. (by|before|until)
 (can|could|may|might) (we|i) (use|borrow|have|sit_in|stay|get|come_and|join)
 what's worked for you
 (ever_so|most|extremely|really|very|be_so) grateful for
 (would|will) it be (ok|okay|alright|possible|all_right) (if|to)
offer 0.6 for-you
 (i|we|i'll|we'll|i'd|we'd|i've) ... you .
 (i|we) (can|could|would|will|shall|may) .. (you|your|for_you|with_you|to_you|together|on_us|host|lend|contribute|volunteer)
 (i'll|we'll|i'd|we'd) (gladly|happily|be_happy|drop|bring|lend|drive|talk|ask|read|come|give|find|pick|fix|show|teach|make|sit|hold|handle)
 (i'll|we'll|i_can|we_can|i_could|let_me) .. (you|your|for_you)
 (is|are|it's) (yours|all_yours|yours_for|there_if_you)
 (you_can|feel_free|you're_free_to|you_may|you're_welcome_to) (borrow|have|use|keep|take|stay|come|call|ring|quote|name|crash|pick)
 (just_come|come_and_get|help_yourself|ring_me_whenever|call_me_any|any_time|anytime_you|whenever_you|driving_past|got_a_spare|have_a_spare|nothing_to_pay|don't_have_to_pay|won't_charge|no_fee|free_to_use|as_you_like|use_it_as)
 (need|want|fancy) a (lift|hand|ride|copy|practice|second|place|sofa|bed) ??
 (put|uploaded|saved|left|dropped|copied) .. (in|into|on) (the|a|your) .. (folder|drive|dropbox|desk|shared)
 (would|will|i'll|we'll|i'd|we'd|i|we) (gladly|happily|willingly)
 (with_pleasure|would_be_honoured|be_honoured)
 here's (my|our|the) (notes|template|copy|list|slides|draft|checklist)
thanks 0.8 praise
 (in_your_debt|indebted|bless_you|what_would_i_do_without|where_would_i_be|god_send|godsend|did_the_trick|worked_a_treat|worked_like_a_charm|worked_perfectly|can't_thank|cannot_thank|how_can_i_ever|hats_off|thankful|changed_everything_for)
 (your|ur) (advice|tip|help|support|recommendation|idea|feedback|suggestion|referral|template|introduction|notes|kindness|generosity) .. (worked|did|paid|saved|got|helped|made|meant|was|changed|is)
 so (glad|grateful|happy|relieved) you (told|helped|said|were|came|suggested|sent|stepped)
 (you_are|you're) (a|an|the|my|so|too) .. (star|legend|lifesaver|hero|gem|angel|saint|treasure|kind|wonderful|rock)
tip 0.6 advice
 ^ (go|ask|use|avoid|book|register|try|check|read|watch|skip|take|bring|get|buy|apply|keep|never|always|don't|do_not|make|start|stick|stay|wait|consider|mention|sign|choose|pick|order|negotiate|save|put|remember|look|search|google|claim|insist|leave|visit|subscribe_to) (the|your|for|to|early|a|an|with|in|on|at|that|out|straight|before|better|directly|send|accept|sign|use|any|it|everything|them|up|pay|from|by)
 (you|u) (should|shouldn't|don't_need|don't_have_to|need_to|have_to|might_want|may_want|could_try|could_apply|could_save|only_need|get_the|get_a|can_get|can_claim|can_save|can_apply|can_still|can_also|are_entitled|qualify|might_qualify|may_be_eligible|might_be_eligible)
 (better|best|worth|easiest|cheapest|quickest) (to|register|book|go|ask|off|is|bet|way|apply|thing|place|time)
 (word_of_advice|piece_of_advice|rule_of_thumb|learned_the_hard|the_trick|note_that|bear_in_mind|be_aware|mind_you|keep_in_mind|rumour_has|word_is|i_hear|i_heard|heard_that|apparently|turns_out)
 if you (go|book|apply|ask|buy|order|register|use|mention|take|sign|pay) .. (you|they|it|get)
 (there_is|there's|there_are|theres) (a|an|also|some|one|still|now)
 (is|are) .. (enough|cheaper|quieter|faster|easier|half_price|discounted|still_on|now_open|closing)
tip 0.3 news+
 (deadline|grant|grants|funding|scholarship|foundation|council|scheme|free|cheaper|cheap|discounted|early|article|podcast|programme|book|chapter|library|mailing|auction|closing|closes|opens|iplayer|exhibition|website|form|gov|course|fair|conference|meetup|study|loophole|allowance|rebate|eligible|subsidy|sold|last_year|supports|supplier|insurance|instead|never|always|queue|entrance|usually|tends|tend|apparently|secondhand|tickets)
introduction 0.7 person
 (her|his|their) (number|address|email|e_mail|mail|card|details|contact|phone|direct)
 (she|he) (knows|runs|leads|looks_after|needs|works|is_the|might_be|would_like|would_love|can_help|has_done|specialises|specializes|used_to|wants|asked|is_looking|is_keen|is_happy|did|builds|teaches|helped)
 (he'll|she'll|they'll|he'd|she'd) (know|be|help|love|sort|like|give|call|email|get)
 (talk|speak|chat) to .. (in|at|from|who|about|he|she)
 (say|tell) .. (hello|hi|i_sent|from_me|my_regards) .. (from_me|you|from)
 (hello|hi|regards) from me
 (copied|cc'd|cc'ed|looped|bringing|adding|brought) .. (in|into|here) .. (who|she|he)
 (copied|looped) in
 (a_friend_of_mine|friend_of_mine|colleague_of_mine|an_old_friend|our_neighbour|our_neighbor|my_neighbour|my_brother|my_sister|my_cousin|my_former)
 (want|like|shall|would_you_like|happy) .. (connect_you|introduce_you|introduction|meet_her|meet_him|intro|bring_you_along|put_you)
 (time_you_two|time_you_met|you_two|two_of_you)
 (about_you_and|asked_for_your_number|asked_for_your_email|asked_about_you|pass_it_on|wants_to_meet_you|like_to_meet_you|hear_more_from_you)
 is the (guy|woman|man|person|lady|one|chap|colleague) (i|who|you)
 (best|finest) .. (i_have_ever|i've_ever|i_know|in_town)
introduction 0.35 third+
 (he|she|him|her|guy|friend|neighbour|colleague|runs|knows|recommend|met|meet|retired|introduce|trustworthy|reliable|curator|head_of|connect)
small_talk 0.4 life+
 (weather|rain|sunny|holiday|holidays|weekend|kids|son|daughter|family|match|football|tired|ill|traffic|delayed|train|christmas|easter|wedding|baby|garden|dog|cat|yesterday|last_night|push_it|snowed|reschedule|later|trip|december|can't_believe|proud|crazy|funny|hilarious|miss|zoo|party|say_hi|start_without|impression|conversation)
other 0.4 record+
 (shall|lessee|lessor|tenant|premises|consent|quorum|proxy|clause|hereto|agreement|section_#|article_#|item_#|ingredients|bake|flight|seat|gate|ref|booking|delivery|qty|quantity|sku|invoice|password|expire|expires|lorem|ipsum|dolor|file|shared_a|notification|unsubscribe|members_may|liability|warranty|liable|licence|subject_to|in_accordance|thereafter|agenda|attendees|minutes_of|appendix|annex|account_number|balance|tracking|receipt|copyright|confidential|script|alert)
pitch 0.35 trade+
 (clients|customers|solution|solutions|software|app|platform|tool|agency|pricing|price|prices|rates|quote|catalogue|catalog|discount|offer|offers|offering|services|supplier|suppliers|demo|trial|consultation|consulting|programme|coaching|coach|investment|investors|invest|fund|leads|pipeline|revenue|roi|sales|marketing|seo|website|web|automation|automate|ai|outsourcing|team_of|bookkeeping|accountant|accounting|payroll|insurance|warranty|wholesale|manufacturer|competitors|business|businesses|companies|firms|fleet|warehouse|pallet|pallets|refurbished|hardware|backups|crm|invoices|tenders|pounds|euros|dollars|%|early_bird|launching|b2b|saas|smartest|buyers|walk_you_through|product|products|brochure|deck|synergies|scale|growth|budget|vendor|hosting|cleaning|leasing|stock|order|orders|enquiry|exit)
pitch 0.5 our
 (our|my) (new|next|latest|own|programme|prices|rates|warehouse|workshop|team_can|clients|price)
 (your) (competitors|website|business|company|current|it|customers|fleet|invoices|team|brand|property)
 allow me to (introduce|present)
 i'm * from *
 (we) (sell|have_helped|are_launching|are_buyers|take_care|specialise|specialize|serve|ship|print|manage|offer|are_taking_on)
 we're (launching|offering|a_small|buyers|a_team|taking_on|the_leading|specialists)
 (shall|can|may) i (show|send) you (how|a_quote|our|the_catalogue|some_information|pricing|more_info)
 (half_the_price|per_month|a_month|per_pallet|per_user|at_cost|on_us|first_month_free|months_free|pay_only|only_pay|no_win)
 (any_thoughts_on_the|floating_this|bumping_this|following_up|did_you_have_any_thoughts|in_case_you_missed_my|i'll_be_brief|know_you're_busy|haven't_heard_back|hate_to_chase)
 (are_you_happy_with|happy_with_your_current|who_looks_after|who_handles|who_takes_care)
recruit 0.35 job+
 (role|roles|position|positions|vacancy|vacancies|job|jobs|hiring|recruit*|candidate|candidates|cv|resume|salary|salaries|bonus|notice|package|remote|hybrid|onsite|permanent|contract|career|team|experience|skills|cfo|cto|engineer|engineers|developer|developers|nurse|chef|manager|apply|applications|employer|employers|headhunter|discreet|confidential|python|java|shift|shifts|75k|interview|database|benefits|openings|opening|appointed|replacing|post|kitchen|lab|pension|start_date|relocation|tempted|market)
recruit 0.6 move
 (on_the_market|are_you_free_for_a_discreet|discreet_word|your_name_came|name_came_up|notice_period|salary_expectations|four_day_week|plus_bonus|leave_your_current|leaving_your_current|would_you_apply|first_person_i_thought|matching_your_skills|matches_your_skills|make_a_brilliant|you'd_make_a|you_would_make_a|want_you_to_run|putting_together_a_team|building_a_team|come_and_work|tempted_by|tempt_you)
 # k (plus|base|and|+|bonus)
 (your|ur) (cv|resume|skills|profile|name) .. (came|is_in|caught|impressed|matches)
 (is|are) (replacing|recruiting|looking_for_a|searching_for) (its|a|an|their)
 we need a * .. (from|to|for|starting)
 (i|we) have .. (two|some|several|#|few) (roles|vacancies|positions|openings|jobs)
bait 0.35 lure+
 (free|secret|secrets|newsletter|video|reveal*|formula|subscribers|followers|viral|giveaway|giving_away|vip|autopilot|templates|prompts|hack|hacks|trick|training|masterclass|webinar|challenge|ebook|guide|checklist|cheat|pdf|dm|exclusive|limited|tonight|today|instantly|now|click|download|sign_up|retire|rich|millionaire|passive|profit|copy|paste|tag|like|share|win|scrolling|doubled|tripled|🚀|🔥|👇|🎁|💰|⏰|👉|mistake|mistakes|bonus|spots|seats|unlock|access|waitlist|zero_cost|for_nothing|expires)
bait 0.6 hook
 (get_this_wrong|nobody_wants_you|want_you_to_see|taken_down|watch_the_video|answer_is_in|sign_up_below|stop_scrolling|and_i'll_tell_you|like_share|tag_two|tag_a_friend|only_#_emails|you_will_ever_need|without_spending|reveals_everything|invitation_expires|yours_for_nothing|if_you_act|act_today|while_stocks|copy_paste|get_them_here|get_it_here|this_tiny|here's_the_plan)
 reply (more|yes|me|info|now|in) and
 # % of
 the only # .. (you_will|you'll|you_need|that)
 (retire|quit_your_job|make_#|earn_#|earn_money|financial_freedom)
 (with_this|this_one|this_simple|this_tiny) (change|trick|habit|hack|line|question|prompt|tool|email)
 (doubled|tripled|10x'd|exploded) my
"""
