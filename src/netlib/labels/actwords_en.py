"""English phrases for what people write to each other for; `netlib.labels.actwords` tells the form."""

from __future__ import annotations

from typing import Final

FUNCTION_WORDS: Final = """
the a an and of to is are were be been i you your yours he she it we they my me our us their them this that these those
in on at for with from by about as but or if when what how who why which would could can will should do does did have
has had not no yes please thanks thank dear hi hello hey i'm i'd i'll i've we're we've you're it's don't can't just any
some there here more next week today tomorrow regards best looking up out get got know let's let was too very much
"""

PERSONAL: Final = """
i i'm i'd i'll i've you your yours you're we we're we've we'll my me our us myself u ur
"""

NAMES: Final = {
    "CAN": "(can|could|would|will|might|may|cud|couldn't|can't|wouldn't|won't)",
    "YOU": "(you|u|anyone|anybody|someone|somebody|any_of_you|one_of_you|your_team|your_company|ya)",
    "HELP": "(help|assist|support|advise|guide|mentor|coach|join|step_in|cover|volunteer|participate|take_part|lend|sponsor"
    "|donate|contribute|spare|speak|host)",
    "SEE": "(look|review|read|check|proofread|comment|test|try|go_through|glance|edit|skim|give_me|give_us|have_a_look)",
    "SEND": "(send|share|forward|pass|give|get|bring|email|mail|resend|attach|provide|drop|lend)",
    "TELL": "(tell|explain|show|clarify|describe|answer|confirm|remind|advise|walk|teach|let_me_know|let_us_know)",
    "KNOW": "(recommend|suggest|introduce|refer|connect|vouch|put_me|put_us|put_in|intro|name|point|write_me|nominate)",
    "DO": "(like|follow|endorse|vote|sign|retweet|repost|react|fill|complete|subscribe|ask|talk|call|keep|spread|consider|act"
    "|serve|write|translate|organise|organize|drive|pick|book|pay|make|take|be|find|do)",
    "WHO": "(anyone|anybody|someone|somebody|a|an|any|who|whom|of|where|how|if|whether|when|what|which|why|people|good)",
    "PERSON": "(lawyer|accountant|plumber|doctor|architect|colleague|friend|boss|partner|sister|brother|builder|electrician"
    "|designer|founder|engineer|journalist|facilitator|adviser|advisor|mentor|cousin|wife|husband|consultant|manager"
    "|director|contractor|bookkeeper|notary|surveyor|agent|solicitor|attorney|developer|translator)",
}

ROWS: Final = """
ask 1 request
 CAN YOU (please|pls|possibly|kindly|maybe|perhaps|) .. (HELP|SEE|SEND|TELL|KNOW)
 CAN YOU (please|pls|possibly|kindly|maybe|perhaps|) (DO)
 CAN YOU (please|pls|kindly|possibly)
 CAN YOU .. (me|us)
 CAN YOU be (willing|able|available|prepared|up_for|interested_in_being|so_kind|happy|kind_enough)
 CAN your (team|company|firm|school) .. (consider|HELP|be_able)
 would you mind
 are you (able|willing|available|free) to .. (HELP|SEE|SEND|TELL|talk|meet|discuss|be)
 (any|is_there_any|is_there_a|what_are_the) (chance|way|possibility|odds|chances) .. (you|i|we)
 (wondering|wonder|hoping|hope|hoped|curious) (if|whether|that|) (you|i|we|anyone|your) (could|can|might|would|may|had|have|know|knew|will)
 do you think you (could|can|would|might)
 (i'd_like|would_like|want|wanted) to ask (you|for|if|whether|a)
 (is_it|would_it_be) (possible|ok|okay|alright) (to|if|for)
ask 1 please
 (please|pls|plz|kindly) (HELP|SEND|TELL|vote|like|follow|sign|endorse|review|look|read|support|answer|advise|refer|recommend|fill|complete|repost|keep_me|check|consider|spread|guide|find)
 ^ (vote|send_me|send_us|give_me|lend_me|tell_me|show_me|help_me|help_us|forward_me|remind_me|pass_me)
 (send|give|tell|show|help|forward|remind|resend) (me|us) .. (please|pls|plz|asap|?)
 let me know (if|what|when|whether|who) (you_know|you_hear|you_think|anyone|anybody|your_thoughts|you_can_help|you_could|there_is_any|there_are_any)
 please let (me|us) know
ask 1 need
 (need|needs|require) .. (your|help|advice|hand|opinion|favour|favor|guidance|someone|somebody|recommendation|input|support|lawyer|PERSON|urgently|eyes)
 ^ need .. (advice|help)
 (looking|searching|hunting|desperate) for .. (a|an|someone|somebody|feedback|help|advice|job|work|recommendations|people|volunteers|any|part|position|internship|opportunity|PERSON|flat|room)
 (looking|hoping|trying) to (find|hire|learn|understand|work_out|get_some)
 (any|some) (advice|tips|thoughts|ideas|suggestions|pointers|recommendations|insight|insights|feedback|leads|input) (?|on|for|welcome|about|would|is|are|you|as)
 (anyone|anybody) .. (know|recommend|have|help|experience)
 (advice|recommendations|recommendation|help|volunteers|feedback|suggestions) (needed|wanted|please|sought|welcome|appreciated|?)
 (seeking|requesting|request) .. (advice|guidance|help|feedback|mentor|support|your|a|an)
 (pick|picking) your brain*
 (keep|keeping) .. (ear|eye|eyes|ears) .. (out|open)
 (if|should) (anyone|anything|someone|anybody) (comes_to_mind|springs_to_mind|you_know)
ask 1 know
 do (you|u|any_of_you) (happen_to_|)know .. (WHO|the)
 do (you|u|any_of_you) (happen_to_know|know|remember|recall|have) (anyone|anybody|someone|somebody|WHO|any)
 (know|knows) (anyone|anybody|someone|of_any|any_good|a_good|a_decent)
 do (you|u|any_of_you) have (any|a|some|an) .. (experience|advice|tips|contact|contacts|idea|ideas|template|recommendation|recommendations|minute|minutes|moment|time|thoughts|spare|insight|connection|connections|suggestions|view|opinion|sense)
 (have_you|would_you_have|have_u|got|do_you_have) .. (minutes|minute|time|moment|hour|half_an_hour) .. (to_talk|to_help|to_look|to_chat_about|for_me|to_discuss|for_a_question|to_advise|i_need|to_answer|to_go)
 would you have .. (minutes|minute|time|moment|hour)
 is there (anyone|anybody|someone|somebody|any_way) .. (you|your|who|could|can)
 does (anyone|anybody|your) .. (know|have|anyone)
 who (did_you_use|do_you_use|would_you|could_i|should_i|can_i|do_i|is_the_best|is_your|handles|deals_with)
ask 1 how-did-you
 how (did|do|would|have) (you|your_team|u|your_company) .. (go_about|handle|deal|solve|solved|find|manage|manage_to|get|approach|do_it|start|decide|price|set_up|organise|organize|move|choose|tackle|learn|convince)
 what (would|did|do) you .. (do|suggest|recommend|advise|ask_for|charge|use|make)
 what (do|are|is) (you_think_of|you_think_about|you_think_i|you_think_we|your_thoughts|your_view|your_take|your_opinion|your_advice|your_experience)
 what's your (take|view|opinion|advice|experience|honest|thought)
 (should|shall) (i|we) .. (or|?)
 (your|ur) (thoughts|advice|opinion|feedback|insight|guidance|input|take|help|view|expertise|perspective) (on|about|would|is|please|?|when|as|regarding|with_this|here)
 (value|appreciate|love|like|welcome|grateful_for) (your|to_hear_your|to_get_your|some|any|a) (thoughts|advice|opinion|feedback|insight|guidance|input|take|view|perspective|help|few_minutes)
ask 0.6 opinion
 what do you (think|reckon)
 (your|any) (thoughts|opinion)
ask 1 favour
 (ask|have|need|got|do) .. (favour|favor)
 (may|can|could|might) (i|we) .. (ask|bother|trouble|borrow|use_you|pick|interview|shadow|have_your|get_your|name_you|put_you|list_you|quote_you|talk_to_you|speak_to_you|run_something|run_this)
 (grateful|thankful|obliged|indebted|appreciate_it) if you
 (be|am) (so_|very_|most_|really_|extremely_|)(grateful|thankful) (for|if) (any|your|you|a|some)
 would (really_|greatly_|very_much_|)appreciate (it|your|any|a|some|you|if)
 (appreciate|grateful) .. (your_thoughts|any_help|your_advice|any_advice|your_input|if_you|your_help_with|your_time_and)
 (quick|small|silly|stupid|one|another|one_more) (question|favour|favor|request|thing_could|q)
 have a (quick_|)question
 (a|one) (favour|favor|request) to ask
 (help|assist) me (to|with|find|understand|out|get|please)
 (love|like) to (pick_your|hear_your|learn_from_you|learn_from_your|interview_you|learn_how|hear_how|get_your)
 asking for (a_friend|help|advice|your)
 (to_be|being) interviewed
ask 1 look-up
 what (does|do|is) .. (mean|stand_for|means|called)
 (where|how) (can|do|could|would) (i|we|one) (find|get|buy|download|access|register|sign|log|see|apply|reset|park)
 (what|which) (time|date|day|floor|room|address|number|platform|gate|version|page|link|colour|color|size) .. ?
 (when|where) (is|does|do|are|will) (the|it|we|this|your|they) .. ?
 (what's|whats|what_is|what_was) (the|your) (address|number|name|link|email|password|date|deadline|postcode|code|phone)
 what was .. (called|name)
offer 1 help
 (happy|glad|delighted|pleased) to .. (help|take_a_look|look|assist|review|support|answer|mentor|proofread|share|send|lend|talk_it|explain|go_through|cover|advise|contribute|do_it|give|chat_about|show)
 (can|could|will|i'll|i'd|would|shall|may) (i|) .. (offer|lend_you|help_you|proofread|cover_for|drive_you|give_you|send_you|bring_you|put_in_a_good|share_my|share_our|share_the|walk_you)
 (i|we) (can|could|will|would|am_able_to) .. (help|lend|offer|give|send|show|share|proofread|cover|drive|assist|support|bring) .. (you|your|to|with|them|it|if)
 (i'll|we'll|i_will|we_will) .. (send_you|help|lend|give_you|look_into|review|cover_for|take_care|put_in|ask_around|share|forward|bring_you|drive|pick_you|go_through|handle|sort|dig_out|drop_off|read)
 let me (help|ask_around|take_a_look|send|check_with|see_if_i_can|see_what_i|dig|handle|sort|know_how_i_can|know_if_i_can|look_into|talk_to|speak_to|do_it|take_care)
 (just_|)let me know (how_i_can|if_i_can|what_i_can|if_you_need|if_you_want|if_there's_anything|if_there_is_anything|if_you'd_like|should_you_need|when_you_need)
 (shall|should) i (send|lend|help|bring|ask|give|pick|share|forward|take|proofread|look|dig)
 (count_me_in|i've_got_you|i_have_got_you|leave_it_with_me|my_door_is|i'm_here_if|here_for_you|at_your_disposal|here_to_help)
 (sure|of_course|absolutely|yes|certainly) .. (i'll|i_can|i_will|happy|send_it|give_me|use_me|we_can|we'll|you_can|i'd_be|glad)
 (give|ring|call) me .. call .. and .. (we|i)
 send (it|them|me_your|me_the|your) .. (over|through|across|cv|draft|and_i'll|and_i)
offer 1 !if-you-need
 (if|should|when|whenever) (you|your) (ever|still|) (need|want|get_stuck|require|would_like|like|fancy|run_into|could_use) .. (shout|know|happy|ask|call|can|will|i'll|i_have|i_can|just|give|here|glad|ring|welcome|drop)
 (if_you_like|if_you'd_like|if_you_want|if_useful|if_it_helps|if_it_would_be_useful|if_helpful|if_that_helps|if_it_would_help) .. (i|i'll|i_can|we|happy|send|share)
 i .. (if_you_like|if_you'd_like|if_you_want|if_it_helps|if_useful|if_you_need)
 (have|got) .. (spare|extra|free) (ticket|room|desk|time|seat|copy|copies|laptop|place|bed|set|tickets|one|pair)
offer 1 give
 feel free to (use|copy|borrow|take|keep|ask|call|reach|have|send|stay|drop|forward|share|adapt|ring|pick)
 (you're|you_are) (welcome_to|more_than_welcome|very_welcome_to) (use|stay|borrow|have|take|join|keep|come|work|copy|to)
 you can .. (use|borrow|have|keep|stay|take|crash) (me|my|our|it|at|the|them|with)
 (attached|here|enclosed|attaching) (is|are|you'll_find) .. (template|checklist|notes|copy|list|spreadsheet|draft|guide_we|deck_we|document|slides)
 (free_of_charge|no_charge|no_strings|at_no_cost_to_you|on_the_house|pro_bono)
 (don't_worry|no_need_to_worry) .. (i'll|i_will|we'll)
 (can|could) i (help|offer|do|lend|get|bring|give) (you|anything|with|in_any)
 (is_there|anything) (anything_|)i can (do|help)
thanks 1 thanks
 (thanks|thank_you|thankyou|thx|tx|ty|cheers_for|ta|many_thanks|thanx|tysm|gratitude|grateful)
 (much_appreciated|greatly_appreciated|really_appreciate|so_appreciate|i_appreciate|appreciated|appreciate_your|appreciate_it|appreciate_you)
thanks 1 debt
 (owe|owed) you .. (one|drink|beer|coffee|lunch|big|dinner|favour|favor|pint)
 (saved|save|made) my (life|day|bacon|week|skin|neck)
 (couldn't|could_not|would_never|wouldn't|would_not|wouldnt|never) .. without (you|your)
 (was|is|were|are) (so|very|incredibly|really|such|extremely|most|too|) (kind|generous|helpful|thoughtful|good|sweet|lovely) of you
 (exactly|just) what (i|we) (needed|was_missing|were_missing|was_looking|wanted|were_looking)
 (you're_a|you_are_a|what_a) (star|legend|lifesaver|life_saver|hero|gem|angel|saint)
 means (a_lot|so_much|the_world) (to_me|to_us|.)
 (your_help|your_advice|your_tip|your_support|your_feedback) .. (made|saved|was|meant|helped|worked|means)
ask 0.7 !in-advance
 (thanks|thank_you|many_thanks|thx|cheers|thanking_you) (very_much_|so_much_|a_lot_|)in (advance|anticipation)
 (thanks|thank_you|many_thanks) for your (time|consideration|time_and|help_in|assistance) (.|and|in)
small_talk 1 !connected
 (thanks|thank_you|thx|cheers|appreciate|great|glad|nice|good|pleased|happy|lovely|pleasure|honoured|delighted|thrilled) (so_much_|very_much_|a_lot_|) (for|to) (connecting|accepting|the_add|adding|connect|be_connected|your_connection|the_connection|the_invite|accepting_my|having_connected|reaching_out_and_connecting|linking|be_in_touch|following|the_follow)
 (thanks|thank_you) for .. (connecting|accepting|connection|connect|invitation_to_connect|add|invite)
 (be_good|be_great|glad|like|love|happy|be_nice|nice|great|good|want|hope|let's|lets) (to_|)(connect|stay_in_touch|keep_in_touch|be_connected|stay_connected|reconnect)
 (looking_forward|look_forward) to
small_talk 0.6 !thanks-empty
 (thanks|thank_you|thx|cheers|many_thanks) (so_much_|very_much_|a_lot_|) for (your_message|the_message|your_email|your_mail|your_note|asking|reaching_out|getting_in_touch|your_interest|getting_back|checking_in|your_enquiry|your_inquiry|writing|replying|responding)
 (no_thanks|no_thank_you|thanks_but|thank_you_but|not_interested_thanks|thanks_how|good_thanks|well_thanks|fine_thanks|great_thanks|thanks_you_too|thanks_same|ok_thanks|okay_thanks|thanks_and_you)
 (no_need_to_thank|don't_mention_it|no_thanks_needed|no_need_for_thanks|not_at_all|my_pleasure|you're_very_welcome|you're_welcome|you_are_welcome|no_worries|no_problem|anytime|don't_thank)
small_talk 1.5 !decline
 (not|isn't|aren't|no_longer) (really_|currently_|) (interested|an_option|looking_to|looking_for|in_the_market|something_we|something_i|for_me|for_us|a_priority|a_fit|relevant|right_now)
 (no|don't_have|have_no|haven't_got|without) (a_|any_|)(need|interest|budget|plans|capacity|time_for|requirement|use_for)
 (can't|cannot|can_not|couldn't|could_not|won't_be_able_to|unable_to|not_able_to|not_be_able_to) (really_|) (help|make|come|join|attend|assist|do|offer|commit|take)
 (already|currently) (have|work_with|use|using|sorted|covered|happy|set) .. (supplier|provider|partner|agency|system|tool|someone|vendor|with|sorted|one)
 (afraid|sorry|unfortunately) .. (can't|cannot|won't|not|unable|no|couldn't|have_to)
 (i'll|i_will|have_to|will|going_to|i'd|we'll) (pass_on_this|pass_on_it|pass_for_now|pass_this_time|decline|have_to_pass|have_to_decline)
 happy (where_i_am|in_my_current|in_my_role|in_my_job|with_our_current|with_my_current|where_we_are)
 (please_|)(stop|remove|unsubscribe|take_me) .. (messaging|sending|contacting|list|me|off|emails)
- 0 !if-not
 (if|should|unless) .. (not|isn't|aren't|no|don't) .. (interested|interest|relevant|fit|need|right|need|priority|now)
- 0 !no-request
 (please|) (give|send|pass) .. (my|) (regards|love|greetings)
 (could_have|would_have|will_you_be_in|if_i_could|as_you_can|you_can_imagine|can_you_believe|would_you_believe|could_you_imagine|can_you_imagine)
 give me a (call|ring|shout)
 (could_not|couldn't) .. (have|without)
 (looking_for|look_for) .. (word|words)
small_talk 1 !meet
 (grab|have|get|over|for|fancy|do) (a|some|our|another|) (coffee|lunch|beer|drink|pint|dinner|breakfast|tea|catch_up|brunch|bite|catchup)
 (let's|lets|let_us|we_should|we_could|shall_we|can_we|could_we|should_we) .. (meet|catch_up|have|talk|call|speak|get_together|coffee|lunch|do_it|do_that|chat|grab|move|reschedule|say)
 (are|will) you (be_|)(in_town|around|free|coming|going|in|at|still|up_for|there|about|joining|attending)
 (does|would|is) .. (still_|)(work|suit|good) for you
 are we still (on|meeting|good)
 (see|catch|meet|talk_to|speak) you (there|then|on|at|soon|next|tomorrow|later|monday|tuesday|wednesday|thursday|friday|in|around|tonight)
small_talk 1 !congratulation
 (congrats|congratulations) (on|for) .. (role|job|position|promotion|anniversary|start)
small_talk 1 greeting
 (congrats|congratulations|congratulation|kudos|bravo|happy_birthday|happy_new|happy_anniversary|happy_work|happy_holidays|merry|season's|happy_easter|happy_friday|well_deserved|well_done|get_well|good_luck|best_of_luck|all_the_best|have_a_great|have_a_good|have_a_nice|have_a_lovely|safe_travels|enjoy|wishing_you|best_wishes|welcome_back|welcome_to_the|warm_wishes)
 (how_are|how's|hows|how_is|how_have|how_was|how_were|how_did_it_go|what's_new|whats_up|what's_up|what_have_you_been|long_time|been_ages|been_a_while|hope_you_are|hope_you're|hope_all|hope_you_had|hope_you_have|hope_this_finds|how_do_you_like|how_about_you|how_do_matters)
 (great|good|nice|lovely|wonderful|fun|fantastic|pleasure) (to_|) (meet|meeting|seeing|see|chatting|talking|speaking|hear|catch|catching|hearing|bumping|running|conversation|chat|to_meet|to_see)
 (it_was_great|was_great|was_lovely|was_nice|was_good|was_a_pleasure|was_fun|had_a_great|enjoyed|loved)
 (haha*|lol|ok|okay|yes|yep|yeah|yup|sure|cool|great|perfect|brilliant|awesome|agreed|sounds_good|sounds_great|sounds_like|works_for_me|that_works|will_do|done|noted|got_it|wow|nice|lovely|amazing|exactly|indeed|absolutely|true|same_here|me_too|fair_enough|ouch|oh_no|deal|alright|right)
 (running|be) .. (late|minutes_late|there_in|on_my_way)
 (just_got_back|came_back|just_came|moved_house|the_weather|started_my|back_from|on_holiday|on_vacation|the_kids)
introduction 1 bring-together
 (introduce|introducing) (you|u|you_both|you_two|the_two|both_of_you|two)
 (meet|hi_both|hello_both|dear_both|both_cc'd) (PERSON|my)
 (you_two|you_both|the_two_of_you|both_of_you|hi_both|hello_both|dear_both|hi_you_two)
 (connecting|connect|linking|putting|put|setting) (you|u|the_two|you_both) .. (with|in_touch|two|up|to|and|both)
 (make|made|making|do|doing) .. (an_|the_|)(introduction|intro|introductions|intros|e_intro|connection)
 (cc'd|cc'ing|ccing|ccd|in_cc|copied_in|in_copy|cc_ed)
 (have_you_met|you_should_meet|you_should_talk|you_should_speak|you_ought_to_meet|you_must_meet|you_need_to_meet|you_really_should_meet|you_should_really_talk|you_should_really_meet|would_get_along|would_get_on|would_hit_it_off|like_you_to_meet|want_you_to_meet|love_you_to_meet)
 (i'll|i_will|i'll_let|leave) (let_|) (you_two|you_both|you) .. (take_it|to_it|from_here)
 (can|could|will|happy_to|i'll) put you .. (touch|contact)
introduction 1 recommend
 (recommended|mentioned|suggested|passed|gave|given|referred|told|forwarded|put) .. (you_to|your_name|your_number|your_details|your_contact|your_cv|about_you|you_forward)
 (my|our|the|a) PERSON .. (excellent|brilliant|fantastic|great|superb|amazing|highly|very_good|first_class|called|name)
 (strongly|highly|definitely|warmly|thoroughly|can|would) recommend .. (my|our|him|her|PERSON|he|she)
 (her|his) name is
 (tell|mention) (her|him|them) .. (i_sent|sent_you|my_name|from_me|i_said)
 (he|she) (did|handled|built|redid|painted|sorted|handles) (our|my)
 (expect|you'll_get|you_will_get) a (call|message|mail|email) from
 (he|she) will (email|contact|call|reach_out|be_in_touch|get_in_touch|write)
tip 1 look
 (have_a_look|take_a_look) (at|in|into) (the|section|this|chapter|page|their)
 check (out|section|this|chapter|page|their|with)
 (try|read|listen_to|watch|google|see) (the|section|this|chapter|page|their)
 (you_might|you_may|might|may|worth|should) (want_to_|like_to_|wish_to_|)(checking_out|check_out|look_at|looking_at|a_look|a_read|reading|knowing|consider|like_this|find_this|try|have_a_look|look_into|interest_you|be_of_interest|be_interested|know|watching|a_visit|visiting|listening|remembering|noting)
 (heads_up|fyi|just_a_tip|a_tip|quick_tip|pro_tip|tip_for|one_tip|a_word_of|word_of_warning|psa|for_your_information|just_so_you_know|watch_out|beware|be_careful|in_case_you_missed|in_case_you're|in_case_it's|in_case_it_helps|one_thing_that|top_tip|small_tip|little_tip)
 (thought|thinking|think|reminded) .. (of_you|about_you|of_your|me_of_you|you_might_like|you'd_like|you_would_like|you'd_enjoy|this_might|you_should_see|you_might_find|would_interest|might_interest|may_interest)
 (might|could|may|would) (be_|)(interest_you|of_interest|useful_for|right_up_your|relevant|suit_you|be_your|interesting_for|help_with_your|of_use|handy|a_good_fit_for_your)
 (came_across|stumbled|found|read|saw|spotted|heard) .. (article|book|podcast|talk|job_ad|ad|post|paper|study|report|video|tool|grant|call_for|piece|event)
tip 1 fact
 (did_you_know|did_you_see|have_you_seen|did_you_hear|have_you_heard|have_you_read|are_you_aware)
 (deadline|call|grant|grants|applications|application|funding|early_bird|registration|tickets) .. (closes|close|moved|extended|open|opens|ends|due|half_price|available)
 (there's|there_is|theres|there_are) (a_|an_|)(really_|very_|) (good|great|new|nice|useful|free|grant|scheme|podcast|talk|fund|workshop|meetup|vacancy|cheap|brilliant|excellent|lovely)
 (i'd_avoid|i_would_avoid|avoid|steer_clear|i_wouldn't|i'd_stay|stay_away|if_i_were_you|i'd_go_with|i_would_go|i'd_suggest|i_suggest|i_would_suggest|i'd_recommend|i_would_recommend|i_recommend|can_recommend|make_sure|don't_forget|worth_knowing|best_time_to|you_can_claim|you_can_get|the_trick_is|it_pays_to)
 (is|are) (hiring|giving_away|looking_for_speakers|offering_grants|closing_down|about_to)
 the best (time|way|place|book|thing) .. is
 (best|great|good) book
 read .. if you haven't
 before you (finish|start|sign|buy|book|submit)
other 1 legal
 (governed_by|hereunder|hereby|hereinafter|thereof|herein|pursuant_to|notwithstanding|shall_be_liable|the_parties|neither_party|this_agreement|indemnify|terms_and_conditions)
 (invoice|order|ticket|reference|booking) (no|number|#)
 (total|amount) due
 (payable|due) within
 (verification|security|confirmation|login|access) code .. #
 (your|the) (order|parcel|package|booking|payment|invoice|subscription|sender) .. (shipped|dispatched|delivered|confirmed|received|processed|cancelled|withdrawn|left|renewed|failed)
 (agenda|minutes_of|apologies_for|attendees|present) .. #
 this (message|email|e_mail|conversation|user|member) (was|is|has|contains|and_any|may) .. (deleted|confidential|left|intended|automatically|generated|privileged|unavailable|removed)
 (do_not_reply|out_of_office|auto_reply|automatic_reply|no_longer_available|has_left_the)
trivial 1 object
 how do you (spell|pronounce|say)
 (is|are) the ... (open|closed|shut|running) ??
 (extension|dial_in|dress_code|score|wifi_code|surname|parking|hashtag|file_format|call_for_papers)
 (confirm|tell_me|let_me_know) ... (you_got|you_received|arrived)
 (as_a_pdf|as_pdf|in_word)
 (when|what_time) ... (open|opens|close|closes|start|starts|begin|begins|shut) ??
 who (was|is|won|came) ... (there|raffle|today|yesterday|tomorrow) ??
 (turn_off|turn_on|switch_off|reset|unsubscribe)
 (phone_number|number|address|email_address|postcode|link|slides|invite|password|date|floor|room_number|opening_hours|wifi)
 what (does|do) .. (mean|stand_for)
 (where|how) (can|do|could) (i|we) (find|get|buy|download|access|register|log|sign)
 what (time|date|day|was|is_the_name)
 (which) (floor|room|platform|day|page|number|gate|version|size)
 (the_name_of|resend|again|click|vote|like|liking|follow|endorse|endorsing|endorsement|share|repost|retweet|petition|followers|subscribe|one_minute|one_click|sign_our|forward|forwarding|sending)
 (send|sending) me .. again
substantial 1 object
 (advice|cv|resume|review|reviewing|contract|interviewed|interview|help|mentor|reference|recommendation|recommend|introduce|introduction|put_me|opinion|thoughts|feedback|insight|pick|experience|lend|sponsor|sponsoring|donate|dissertation|thesis|job|work|proofread|minutes|hour|someone|anyone|somebody|guidance|pitch|draft|speak|favour|favor)
"""
