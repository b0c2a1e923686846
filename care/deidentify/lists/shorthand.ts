import { wordSet } from "../word-set.ts";

/** How staff shorten and slur what they type in a hurry. None of it is a name. */
export const shorthand = wordSet(`
cont ssri snri facetime facetiming facetimed
thorn pomodoro gracias cornell
halmoni halabeoji noona oppa unnie hyung eomma appa amma babcia dziadek kuya tita tito ninang ninong ayeeyo awoowe hooyo mamaw papaw meemaw mawmaw pawpaw bubba nani dadi teta jido pog
zip dob ssn vtt cel cell gr fyi vm tardy unexcused ortho nabe hoh meds ticket kakao
abt acad accom accoms acct addl adl adls afaik aft amt anx appt appts approx asap asst atm attd attn attnd avail avg aw b4 bc bday bdays bf bff bio
brb brkfst btw bx bxs cafe cal calc cam cams cant cert chem cig cigs cln clin clinical co coed collab comm comp conf confid congrats convo convos
coord couldnt couldve cpl ctr cuz cya deets dept depts depr didnt diff disc dk dm dmed dms docs doesnt dont dropoff dsnt dtr dunno dx dxd ea edu
elig elem eng engl esp eval evals evry evryone exam ext extracurric ez fam fams fax fb fri freq freshie frosh ft fu fyi gb gf gma gonna gotta
govt gpa grad grp grps gtg gua gud guid hafta hasnt havent hella hmu hmw hosp hr hrs hw hx idk iep ieps ik ikr imma immed incl indep indiv info inpt
insta instr int intl intro inv irl isnt kinda kiddo kiddos lang lemme lil lmao lmk lol lotta lt ltr luv mb meds mgmt mgr mh min mins misc
mos mom moms msg msgd msgs mtg mtgs nbd neg neuropsych ngl nite nm np nvm nxt obs oc ofc omg omw op ot outpt outta oop parapro pd perf pg
pgs phys pic pics pkt pkts pls plz poss postvention ppl pract pref prelim prep prev prob probs prof prog prolly ps pt pts psych psychoed
psychoeducation pymt qtr ques quint rcvd rdg rec recd recs ref refd reg rehab rep reps req reqs resched resp rly rm rn rt rx rxd rxs sat sched
scheds sci secs sem sess sesh shes shouldnt shouldve sib sibs sig sitch smth smthn sob soc somethin sped spec sr srs ss std stmt strat strats stu
stud studs stuff subj subs sup sus sx sxs sympt tbh tched tchr tchrs tech telehealth temp tho thru thurs til tmrw tmr tmw tues tween thx tx txt txted
txts tyty txfer univ unexc upd ur urs vag vibes vid vids voc vp vs wasnt wat wed weds wk wks wkend wknd wkly whos wo wont wouldnt wouldve
wrt wth wtf wut ya yall yea yeah yep yr yrs yrself hes theyre theyve theyll youre youve ive weve whats thats theres heres whens wheres hows aint arent
werent hadnt didn doesn wasn isn couldn wouldn shouldn hasn haven aren weren ain hmm hmmm mmm ugh ughh argh yay yayy woohoo haha hahaha lolol nah nope
yup welp oof oops whoa wow phew meh dyslexia dyscalculia dysgraphia dysregulated dysregulation psychosis hypomanic hypomania rumination ruminating
catastrophizing masking stimming stim elopement eloped eloping catatonia anhedonia hypervigilant perseverate perseverating somatic titrate titrated
titration euthymic congruent tangential circumstantial labile lability dysphoric dysphoria deescalate deescalated deescalation redirectable prosocial
debrief debriefed debriefing reauth preauth copay deductible asynchronous synchronous livestream breakout chatbox rapport psychopharm psychotropic
teletherapy telepsych goldfish biscuit gecko guinea axolotl hamster beanie hoodie airpods earbuds popsicle fidget fidgets squishy slime boba ramen
takis anime manga cosplay kpop lofi podcast tiktoks vlog selfie selfies emoji emojis meme memes gif gifs
`);
