import type { Roster } from "#care/deidentify/roster.ts";

/** Notes written by hand last by the finder's own author, when it no longer changed. All have been looked at since. */
export const lastRosters: Record<string, Roster> = {
  wren: {
    student: { legal: "Wren Abigail Castellano", nicknames: ["Birdie"] },
    guardians: ["Joanne Castellano", "Pete Castellano"],
    siblings: ["Theo Castellano"],
    staff: ["Ms. Ottilie Grant", "Brandon Yoo", "Dr. Farrah Kapadia"],
    school: "Fox Hollow High School",
    program: "Lantern Street IOP",
    codeNames: ["Velvet Anchor"],
  },
  dmitri: {
    student: { legal: "Dmitri Alexandrovich Volkov", preferred: "Dima", nicknames: [] },
    guardians: ["Irina Volkova"],
    siblings: [],
    staff: [],
    school: "Eisenhower Middle School",
    program: "Lantern Street IOP",
    codeNames: ["Saddle Comet"],
  },
  aaliyah: {
    student: { legal: "Aaliyah Monique Battle", preferred: "Liyah", nicknames: ["Lee-Lee"] },
    guardians: ["Denise Battle", "Rev. Curtis Battle"],
    siblings: ["Chance Battle", "Journey Battle"],
    staff: ["Coach Terrell Banks", "Mrs. Sunny Park"],
    school: "Booker T. Washington High School",
    program: "Riverbend Teen Program",
    codeNames: ["Copper Ladder"],
  },
  itzel: {
    student: { legal: "Itzel Guadalupe Xochitl Moreno", nicknames: ["Itzi"] },
    guardians: ["Rosario Moreno"],
    siblings: [],
    staff: [],
    school: "Mesa Verde Elementary School",
    codeNames: ["Ladle Harbor"],
  },
  kai: {
    student: { legal: "Kai Nakamura-Olsen", nicknames: [] },
    guardians: ["Yuki Nakamura", "Lars Olsen"],
    siblings: ["Mei Nakamura-Olsen"],
    staff: ["Mr. Art Dale", "Hope Winters"],
    school: "Summit High School",
    program: "Tidewater Adolescent IOP",
    codeNames: ["Thimble Orchard"],
  },
  tsegaye: {
    student: { legal: "Tsegaye Bekele", nicknames: ["Segi"] },
    guardians: ["Almaz Bekele"],
    siblings: [],
    staff: [],
    school: "Marcus Garvey Prep",
    program: "Tidewater Adolescent IOP",
    codeNames: [],
  },
  willa: {
    student: { legal: "Willa Mae Two Bulls", preferred: "Will", nicknames: ["Billie"] },
    guardians: ["Loretta Two Bulls"],
    siblings: ["Raymond Two Bulls"],
    staff: ["Deb Running Horse", "Mr. Gary Frost"],
    school: "Pine Butte School",
    program: "Sage Creek IOP",
    codeNames: ["Kettle Meadow"],
  },
};

export const lastWritten = `
wren| 1st hr: [[Wren|roster]] came in late w/ a pass from [[Ottilie|roster]], sat by the window, did <<4 of 6>> warmups
wren| [[birdie|roster]] asked for the fidget bin again. No disruption. Still hasn't eaten when I checked at <<11:40>>
dmitri| Spoke with [[Irina|roster]] (mom) through the interpreter, [[Svetlana|name]]. She prefers texts to [[(971) 555-0138|phone]]
dmitri| [[Dima|roster]] is not himself since [[Kolya|name]] moved back to [[Vancouver|city]]. Quiet, head down, no work
aaliyah| [[Chance|roster]] has a good chance of making varsity, and [[Aaliyah|roster]] is proud of him. She smiled telling it.
aaliyah| [[Coach Banks|roster]] wants her at conditioning, [[Mrs. Park|roster]] wants her at tutoring, pick one before she breaks
itzel| La mamá de [[Itzel|roster]] avisa que no viene mañana, tiene cita con el [[Dr. Pineda|name]] en [[Banner Health|organization]]
itzel| [[itzi|roster]] lloró en el recreo porque [[Ximenita|name]] no la invitó a su fiesta del [[sábado 8|optional]]
kai| [[Kai|roster]] presented on tidal energy, <<8 minutes>>, took two questions, no notes. [[Mr. Dale|roster]] was speechless.
kai| Dad ([[Lars|roster]]) lands [[Feb 3|date]], mom in [[Osaka|city]] till the [[19th|date]]. Until then call aunt [[Sunniva|name]] [[503.555.0177|phone]]
tsegaye| [[Segi|roster]] fasts today for Timket so please no lunch prompts. Energy low, <<mood 4/10>>, still did geometry
tsegaye| [[Almaz|roster]] works nights at [[Harborview|organization]], best time to reach her is after <<2pm>>
willa| [[Will|roster]] will be out for the wake, [[Raymond|roster]] too. The family asks for no calls till [[Monday the 6th|optional]]
willa| Auntie [[Deb|roster]] drove from [[Pine Ridge|city]] to sit in on the 504. [[Mr. Frost|roster]] frosty as usual, but signed
wren| Cafeteria: wren ate half a bagel, tossed rest. I don't push. [[Lupita|name]], lunch staff
wren| Dr [[Kapadia|roster]] bumped <<fluoxetine to 20 mg>>, watch for jitters. Next appt [[3/11|date]]
wren| Got an odd email from [[j.castellano77@example.net|email]] asking for [[Wren|roster]]'s schedule. [[Joanne|roster]] says it isn't her.
dmitri| SRO note: [[Dmitri|roster]] and [[Jaquan|name]] in the lot, white Altima, tag [[8KLM 204|plate]], no contraband, sent to class
dmitri| [[Volkov|roster]] refused to dress for PE, third time. ((Sgt.)) [[Pruitt|name]] walked the track with him instead, <<3 laps>>
aaliyah| Lab: [[Liyah|roster]] paired with [[Destiny|name]] and [[Trinity|name]]; nobody cried, nothing burned, <<B+>>
aaliyah| [[Rev. Battle|roster]] is preaching at [[New Hope AME|organization]] so she was up till midnight at rehearsal
aaliyah| battle of wills over the phone again. [[Battle|roster]] won, I'm not dying on that hill
itzel| [[Rosario|roster]] pide que la llamen al [[480-555-0119|phone]] después de las 4, trabaja en la [[Carnicería El Rodeo|organization]]
itzel| Reading group: <<72 wcpm>>, up from <<65>>. She picked the book about the axolotl. Happy kid today.
kai| hey its [[art|roster]], [[kai|roster]] left his trumpet in [[b112|room]], can someone lock it up
kai| Skill: <<radical acceptance>>. [[Kai|roster]] says acceptance is "not the same as liking it, [[Hope|roster]]" lol
kai| He hopes [[Hope|roster]] stays his counselor next year. There's hope, I said.
tsegaye| [[T. Bekele|roster]] locker combo [[24-8-31|id]] isn't working, custodian [[Wally|name]] will reset
tsegaye| ID replaced, new number [[40087713|id]]. Old card was in [[Brayden|name]]'s backpack, dean has it
willa| Sweat lodge [[on the 21st|optional]], excused as cultural. [[Loretta|roster]] sent the letter.
willa| [[Billie|roster]] signed the poem "[[Will T.B.|roster]]" which made me tear up
wren| Telehealth link keeps dropping: [[https://meet.example.com/fh-382-qpl|link]]. [[Brandon|roster]] reset it, still no.
wren| mom says [[Theo|roster]] starts at [[Fox Hollow|school]] [[in August|optional]], [[Wren|roster]] is dreading being compared
wren| [[Yoo|roster]] here. You were right about the seat change. <<6/10 to 3/10>> in one period.
dmitri| [[Dmitry|typo]] said hi first today. First!! in [[5th period|optional]] in front of everyone
dmitri| Pls stop using his full name, it's [[Dima|roster]]. He told [[Ms. Abernathy|name]] and she forgot by lunch
dmitri| Home visit at [[4410 SE Lambert St Apt 7|address]], grandma ([[Galina|name]], [[91|age]]) made us tea, no one else home
aaliyah| [[Aliyah|typo]]s mom called, running late, traffic by [[the Kroger on MLK|optional]]
aaliyah| Her cousin's trial begins [[October 14|date]] and the name [[Tavares Battle|name]] is all over the paper. Expect a hard week.
aaliyah| journey to the office today was a journey. [[Journey|roster]] came to fetch her sister, they left laughing
itzel| Foster placement ends [[5/30|date]]. Caseworker [[Bettina Kruse|name]], [[b.kruse@dcs.example.gov|email]]
itzel| [[Itzel|roster]] lives with [[the Tafoyas|optional]] for now, [[218 W Mesquite|address]]. Bus stop changes tomorrow.
kai| Group text got ugly: [[@kai.n.olsen|handle]] was tagged in a photo from [[Tanner|name]]'s party. He deleted the app.
kai| [[Mei|roster]] may bring his homework. May I send it w/ her? It's [[ch. 7|optional]] and the lab sheet.
kai| Orchestra: chair <<2>>, cried about chair <<1>> for ten min, came back and played. [[Winters|roster]] sat with him.
tsegaye| He told me in [[Amharic|optional]] class (I sub there) he misses [[Addis|city]]. [[Hanna|name]] and [[Biruk|name]] teased his accent
tsegaye| <<SUDS 70 to 40>> after cold water. He did it unprompted. [[Segi|roster]]: "it works, don't tell anyone"
willa| Attendance <<11 of 14>>. [[Will|roster]]'s ride is [[Raymond|roster]]'s truck, [[SD plate 65A 118|optional]], when it starts
willa| [[Frost|roster]]: I will be in [[Room 12|optional]] all morning if [[Willa|roster]] needs a quiet place
willa| She's one of <<three>> students still speaking Lakota at [[Pine Butte|school]], [[the only one who drums|quasi]]
wren| Per dad, [[Pete|roster]], [[W.C.|initials]] slept at [[Ingrid|name]]'s and that's why no homework. Believable.
wren| Reminder that <<Vanderbilt>> forms are due [[4/2|date]], [[Ms. Grant|roster]] has hers in
wren| grant money covers the headphones. [[Grant|roster]] ordered them, ((tracking)) [[9400 1118 9922|id]]
dmitri| [[DIMA|roster]] WAS GREAT TODAY!!! HELPED [[OKSANA|name]] WITH ENGLISH. SO PROUD
dmitri| Math: <<7/10>> on the quiz, <<9/10>> retake. Got up twice. Nobody had to ask him to sit.
aaliyah| Bus 14 driver [[Miss Lavonne|name]] says [[Liyah|roster]] sat up front by choice, earbuds in, calm
aaliyah| [[Denise Battle|roster]] SSN on the release is wrong, she says last four are [[7719|ssn]]
aaliyah| They stay at the [[Budget Inn|organization]] off [[Highway 9|address]] while the house is fixed. Wifi is bad there
itzel| mi hija [[Itzel|roster]] tiene miedo de [[Brayan|name]] el de quinto. gracias, [[Rosario M.|roster]]
itzel| Speech: /r/ <<80%>> in words. [[Itzel|roster]] taught me to say [[Xóchitl|roster]] right, finally
kai| Sailing club trip to [[Port Ludlow|city]] [[9/20-9/21|date]]. [[Yuki|roster]] asks if the IOP is ok with it
kai| Hm. Wrote "kai = sea" on every page. Not sure if identity work or boredom. [[Art|roster]] thinks art therapy might fit.
tsegaye| uber receipt shows pickup at [[12th and Jefferson|address]], dropoff [[Marcus Garvey|school]] <<8:52>>
tsegaye| NP [[Oyelaran|name]] started <<hydroxyzine 10 mg prn>>, not at school. No change to plan.
willa| [[Lorreta|typo]] can't do zoom, no signal. Landline [[605-555-0164|phone]], let it ring long
willa| [[Deb R.H.|roster]] asks who else sees these notes. I told her the team only
wren| State test make-up, she sat <<90 minutes>>, took two breaks, finished section 1 and half of 2
wren| [[Castellano, W|roster]] marked tardy in error, pls fix. She was with me. -[[Yoo|roster]]
dmitri| Chess club elected him treasurer. He whispered "me?" and then sat up straight the whole meeting.
dmitri| Passport copy ([[C04418820|id]]) for the exchange trip is missing, mom thinks she left it in the office on Tues [[1/14|date]]
aaliyah| [[Sunny|roster]] here. It was sunny so we walked. [[Aaliyah|roster]] talked the entire way, about [[Micah|name]] mostly
aaliyah| Hair appointment moved to Friday so she'll miss check in. Mom texted from [[404 555 0192|phone]]
itzel| New glasses! From ((the)) [[Lions Club|organization]]. She read the whole board out loud.
kai| please send transcript to [[Tidewater|organization]] fax [[360-555-0108|phone]] attn [[R. Delacroix|name]]
kai| [[Nakamura|roster]] / [[Olsen|roster]] both get the report card, separate houses, no shared email
tsegaye| He can't open the worksheet, error shows [[10.14.3.207|ip]] blocked. [[Mr. Whitlock|name]] is on it
tsegaye| Laughs at my jokes now. Eye contact. I don't know what changed but keep doing it.
willa| Her grandpa, the tribal chairman, spoke at the assembly and she hid in the bathroom. [[Ms. Yellowhawk|name]] found her
willa| <<Coping 4>>, <<participation 3>>. Asked to join drum group again after spring break
wren| [[Ottily|typo]] wants the plan by Wed noon. Which plan? 504 or the safety one?
`;
