import type { Roster } from "#care/deidentify/roster.ts";

/** Notes written by hand, read while the finder was made. See `read.ts` for the marks. */
export const tuneRosters: Record<string, Roster> = {
  ximena: {
    student: { legal: "Ximena Guadalupe Barrientos", preferred: "Mena", nicknames: ["Xime"] },
    guardians: ["Leticia Barrientos", "Ramiro Fuentes"],
    siblings: ["Ulises Barrientos"],
    staff: ["Ms. Harriet Coyle", "Devon Sprague", "Dr. Anjali Rao"],
    school: "Timber Hollow High School",
    program: "Stillwater Teen IOP",
    codeNames: ["Maple Compass"],
  },
  bryce: {
    student: { legal: "Bryce Allen Kowalczyk", nicknames: [] },
    guardians: ["Donna Kowalczyk"],
    siblings: [],
    staff: [],
    school: "Fenwick Middle School",
    program: "Stillwater Teen IOP",
    codeNames: ["Tulip Hammer"],
  },
  grace: {
    student: { legal: "Grace Lee Young", preferred: "Gracie", nicknames: [] },
    guardians: ["Mark Young", "Faith Young"],
    siblings: ["Hunter Young"],
    staff: ["Mr. Frank Rivers", "Coach Chase Long", "Ms. Rose Price"],
    school: "Liberty High School",
    program: "Bridges IOP",
    codeNames: ["Button River"],
  },
  tariq: {
    student: { legal: "Tariq Abdul-Hakim", nicknames: ["T"] },
    guardians: ["Salma Abdul-Hakim"],
    siblings: [],
    staff: [],
    school: "PS 204",
    codeNames: [],
  },
  phuong: {
    student: { legal: "Phuong Ngoc Huynh", preferred: "Phoebe", nicknames: ["Bee"] },
    guardians: ["Thanh Huynh", "Mai Do"],
    siblings: ["Khoa Huynh"],
    staff: ["Mrs. Wilhelmina Bosch"],
    school: "Crane Lake Middle School",
    program: "Harbor Point IOP",
    codeNames: ["Cotton Signal"],
  },
  jaxon: {
    student: { legal: "Jaxon Tyrell Mouton", preferred: "Jax", nicknames: ["JT"] },
    guardians: ["Charlene Mouton"],
    siblings: [],
    staff: [],
    school: "Bayou Vista High School",
    codeNames: ["Ribbon Anvil"],
  },
};

export const tuneWritten = `
ximena| nurse here, [[Mena|roster]] came in at ((10:20)) w/ headache + said she'd only had a granola bar since yesterday. gave crackers, back to class in <<15 min>>
ximena| Bus 14 driver says [[ximena|roster]] sat up front again bc kids in the back were calling her names. i moved [[Colt Brandvold|name]] to row 2
ximena| [[Ulises|roster]] told me at pickup that [[Xime|roster]] hadn't slept. Take that for what its worth.
ximena| Mom ([[Leticia|roster]]) is at [[816-555-0173|phone]] until ((noon)), after that try [[Ramiro|roster]].
ximena| Group today: <<Distress tolerance>>, TIPP. She rated urge <<4/10>> down from <<7/10>>. Homework: <<diary card>> x 7 days.
ximena| [[Ms. Coyle|roster]] and [[Sprague|roster]] will split the makeup work: <<Romeo and Juliet>> packet for one, lab for the other
ximena| Hablé con la señora [[Barrientos|roster]], dice que la niña sale del programa el [[12 de noviembre|date]].
ximena| hi team quick one. [[mena|roster]]s chromebook (asset tag [[TH-20931|id]]) is locked again, can ed tech reset?
ximena| Session 6 of 10. Practiced <<opposite action>>. Client identifies [[Brielle|name]] and [[Tatum O.|name]] as the two peers who text her at night.
ximena| I would rather not put it in writing, call me ((ext)) [[2217|phone]]
ximena| She wants to drop from honors to regular English <<3rd period>>. Counselor ok w it if the program is.
ximena| Please hold the tardies from [[9/3|date]] to [[9/19|date]] as excused, letter attached.
ximena| Maple Compass: mood <<6/10>>, slept <<7 hours>>, ate lunch <<4 of 5>> days. No incidents.
ximena| seen crying by the gym doors at dismissal, Deputy [[Arlen|name]] walked her to the office. her uncle [[Chuy|name]] picked up
ximena| Email from dad [[ram.fuentes71@example.com|email]]: wants all updates in Spanish please.
ximena| Her new address is [[4410 NW Barry Rd Apt 12C|address]], [[Parkville|city]] MO [[64152|zip]] so the bus stop changes.
ximena| [[Dr Rao|roster]] upped <<Lexapro 15mg>> on Tues [[10/7|date]]; watch for nausea <<2 weeks>>
ximena| her bday is the [[21st|date]] and she's dreading it, last year that's when the fight happened
ximena| [[Menaa|typo]] finished the <<504>> form herself & was proud. small win!
bryce| [[Bryce|roster]] is failing <<2 of 6>> classes, math <<58%>> and PE (doesnt dress out).
bryce| coach says [[kowalczyk|roster]] can come back to practice when we clear him, no contact till then
bryce| Student refused group x2 then joined w camera off. Used chat. Said "my brain is loud."
bryce| [[Kowalzyk, Bryce|typo]] / gr 8 / absent [[10.14|date]] [[10.15|date]] [[10.16|date]] unexcused
bryce| Mother [[Donna|roster]] works nights at [[Hy-Vee|organization]], best time to reach her is ((3pm))
bryce| He hid in the [[B wing|room]] bathroom for most of <<5th hour>>. [[Mr. Delacroix-Banks|name]] found him
bryce| Locker is [[1184|room]], he can't get the combo to work and is late to everything because of it
bryce| Discussed safety plan. Has 988 saved in phone. Means restricted, grandpa ([[Walt|name]], [[91|age]]) moved the guns to his farm.
bryce| Two kids filmed him and it's on snap, user [[brycefail_8|handle]]. I've reported it, Principal [[Ortolani|name]] has it
bryce| Attended <<3/3>> sessions this wk!! ((Tues)) he even led the check in
bryce| mrn [[0048213|id]] dob [[05/02/2011|date]] — not for chat, sorry, delete if u can
bryce| Needs a pass to leave <<5 minutes>> early so he misses the hallway crowd. Teacher agreed. Starting Monday.
bryce| Reading is <<2 grade levels>> behind per <<WIAT>>, the rest average. Psych eval due in <<60 days>>.
bryce| [[Bryce|roster]]'s cousin [[Dashiell|name]] got jumped near [[Troost and 63rd|address]], so there's a lot of fear about walking home
grace| [[Gracie|roster]] showed a lot of grace today when [[Hunter|roster]] teased her in front of everyone.
grace| Hope she sleeps. Faith in the plan is low at home, mom [[Faith|roster]] said so.
grace| [[Mr. Rivers|roster]] says she stares at the river out the window most of <<2nd period>>, hard to redirect
grace| [[Coach Long|roster]] asked how long she'll be out. I said weeks, not months.
grace| [[Young|roster]] was one of the young people who spoke at the assembly, great job
grace| She will chase a B in chem. Price of missing labs is high; [[Ms. Price|roster]] will let her do <<2>> at home.
grace| mark the absence as medical, [[Mark|roster]] already called it in
grace| Liberty is a theme in her poem ("<<freedom>>, <<liberty>>, rest"). Poem attached for the portfolio at [[Liberty High|school]].
grace| rose early, ate, walked the dog; then [[Rose|name]] her best friend cancelled and the day fell apart
grace| May is hard for her. Ok I mean the month, [[May|date]], because of the anniversary.
grace| she may try the lunch group in april, [[april|date]] being when the new counselor begins
grace| [[GLY|initials]] had a rough AM. <<PHQ-9>> of <<14>>. Denies SI.
grace| Team meeting is moved from [[3/12|date]] to [[3/19|date]] same time same zoom [[us02web.zoom.us/j/8812204431|link]]
grace| She's the only girl on the [[wrestling team at Liberty|quasi]], so everyone knows who took the week off.
tariq| [[Tariq|roster]] prayed at lunch in the counselor's office, this helps. Can it be in the plan?
tariq| Dropped off at [[Masjid An-Nur|organization]] after program by the van. Van plate [[KZR 4471|plate]] for the front office list.
tariq| sister [[Hafsa|name]] and brother [[Idris|name]] are at [[PS 204|school]] too, siblings pick each other up
tariq| Ramadan starts soon, he'd like to skip PE running. <<3 weeks>>. Reasonable I think.
tariq| [[T. Abdul-Hakim|roster]] - schedule change: <<ELA>> to rm [[316|room]] w [[Ms. Fonseca|name]]
tariq| [[abdulhakim|roster]] family moved here from [[Dearborn|city]] in [[August|date]], he misses his old therapist there ([[Rania|name]])
tariq| student id [[2049918|id]] lunch pin [[4471|id]] – cafeteria said balance is negative <<$12.40>>
tariq| Says he feels <<60%>> ready to return full days. We'd propose <<half days>> for <<2 weeks>> then review.
tariq| He logged in late <<3 times>> from IP [[73.162.44.19|ip]]. IT thinks it's the library.
tariq| Salam, this is mom's friend, she asked me to write. (no I can't take this, sending her to the office line)
tariq| Worked on the <<STOP skill>> and <<wise mind>>. Told a joke. Smiled. That's new.
tariq| He is the only [[Rohingya speaker in the district|quasi]] so the interpreter is hard to find
phuong| [[Phoebe|roster]] aka [[Bee|roster]] was a busy bee in art today, helped set up
phuong| Mẹ [[Mai|roster]] works at a nail salon and can talk after ((7)). She'd rather text.
phuong| [[Huynh|roster]] siblings both absent Monday the [[3rd|date]], flu. [[Khoa|roster]] back today, she isn't
phuong| [[Mrs Bosch|roster]] lets her sit by the door. Used the <<exit card>> once all week.
phuong| [[pheobe|typo]] told me [[Lexi|name]], [[Anh Thu|name]] and [[Marisol|name]] made a chat about her w/o her. screenshots coming
phuong| She got <<92>> on the quiz and <<94%>> in the class, up from <<71>>.
phuong| [[Phoeby|typo]] missed check in w me bc sub sent her to [[205|room]]. not her fault
phuong| Insurance Aetna [[W2291 884 07|id]] denied more days, appeal by the [[30th|date]]
phuong| Panic in <<4th>> — breathing, ice, 6 min, back to seat. Nobody noticed, she said. Yay
jaxon| [[JT|roster]] say he aint coming back if [[Mr. Thibodeaux|name]] still teach <<6th>>. we talking
jaxon| [[Jax|roster]] got put out of [[Bayou Vista|school]] JV football for grades, that was his whole world
jaxon| maw maw [[Ernestine|name]] has him this week, [[337-555-0119|phone]], [[212 Pecan St|address]] in [[Breaux Bridge|city]]
jaxon| His car (green Corolla, [[XEM-402|plate]]) was in the senior lot all day but he wasnt in class
jaxon| [[Mouton|roster]] [[J.|roster]]: fight [[Oct. 3|date]], ISS <<2 days>>, restorative circle done
jaxon| went over sleep hygiene, phone out of room by ((11)). He'll try <<3 nights>>.
jaxon| he stay up on discord as [[bayoujax#0417|handle]] till ((4am)), mom knows
jaxon| Court is [[11/20|date]], docket [[JV-24-00871|id]], PO is [[Ms. Guidry|name]]. Please no quizzes that day
jaxon| Last 4 of his social is [[5518|ssn]], registrar asked. Can you not send that here?
jaxon| good day. no notes.
`;
