/** Invented notes that name nobody: here every find is a false alarm. */
export const plainNotes = `
maya| Quick note: engagement improved after the schedule change. Participation 4 of 5 days, 2 excused.
maya| Strengths: persistence, humor, empathy for peers. Concern: perfectionism around tests and avoidance of presentations.
maya| Transitioned well to third block. Needed one prompt to begin; independently asked for a break before escalating.
maya| Reports nightmares twice weekly, down from nightly. Melatonin 3 mg is helping. No side effects noted.
maya| Denies SI, HI, AVH. Contracted for safety. Means restriction discussed with both parents.
maya| Weekly BDI is 14 (mild). RCADS anxiety subscale T=62. Columbia negative. Will repeat at discharge.
maya| Algebra II and Chemistry are the hardest right now; AP Bio is fine. Extended time approved through spring semester.
maya| Uses Khan Academy for review, and IXL for practice. Canvas shows 3 missing items, all from [[September|date]].
maya| Suggest: preferential seating, chunked assignments, reduced homework, check-in/check-out with a trusted adult.
maya| Thanks for the quick reply! Let's plan on Tuesday at 2:30 for the team call. I'll send an agenda.
maya| Caffeine intake is down (one soda a day). Exercise: walked 20 min x3. Journaling most nights.
maya| Group topic was boundaries. She role-played saying no to a friend who pressures her to skip class.
maya| Exposures this week: raised hand 2x, ordered lunch herself, asked a teacher for help. SUDS 70 -> 40.
maya| Anticipate return to full days after Thanksgiving if attendance stays above 80%. Half days until then.
maya| Lost points for late work but the content was strong: A- on the Civil War essay, B on the Spanish quiz.
maya| Not eating at school per cafeteria staff. Weighs weekly w/ the nurse. Goal is 3 meals and 2 snacks.
maya| Homework completion: 85%. Tardy 1x. Nurse visits: 0. Bathroom passes: 4. Great week overall!
maya| Triggers identified: loud hallways, substitute teachers, surprise quizzes. Coping: headphones, gum, drawing.
maya| Skills practiced: STOP, TIPP, radical acceptance, DEAR MAN. Favorite is paced breathing.
maya| Bullying report was closed; no further incidents. Seating chart changed in two classes.
maya| Medication check on Wednesday. Lexapro 10 mg daily, hydroxyzine 25 mg as needed, no changes.
maya| Family session went well. Parents practiced validation. Next one is in two weeks.
maya| Self-harm urges 2/10, no behavior since intake. Keeps ice packs and a rubber band nearby.
maya| Watched the documentary on Everest in science and wrote a thoughtful reflection.
maya| ((Uber)) excited about the Halloween dance. Wants to go with friends, parents agreed until 9.
maya| Advisory teacher reports eye contact and more talking. Laughs at jokes. Ate with peers on Thursday.
maya| Trouble falling asleep since the clocks changed. Phone off by 10, lights out by 10:30.
maya| Zero absences in the last 14 days. Awarded "most improved" in PE. Beaming!
maya| Grounded at home for grades, so expect low mood. Gentle encouragement helps more than pep talks.
maya| Asked about college: interested in nursing. Meeting with the counselor about electives.
maya| Hi team, per our call: 504 meeting moved to next Wednesday, 3rd period. Please bring data.
maya| Irritable on Monday; apologized on Tuesday. Repair attempt with peer was accepted.
maya| Completed Step 2 of the hierarchy (walk into cafeteria w/ aide). Step 3 is planned for Friday.
maya| Vaping: none in 10 days. Nicotine patch 14 mg. Cravings 3/10, worst after lunch.
maya| Re-entry meeting: who should attend? School psych, case manager, nurse. Parents confirmed.
maya| Absences: M, T. Present: W, Th, F. Made up two quizzes. Missing: World History packet.
maya| Overheard saying "nobody would care" in the hall. Screened same day, low risk, parents told.
maya| Pre-test 12/20, post-test 18/20. Reading stamina up to 25 minutes. Loves graphic novels.
maya| She liked the movie Inside Out and used it to explain her feelings to her mom. Cute!
maya| Her Chromebook was repaired. Zoom audio works. Group link is the same as before.
maya| Sertraline was started by her pediatrician. Possible nausea in the first week; let her keep crackers.
maya| Vocational interests: cosmetology, welding. Likes hands-on work. Attends CTE every other day.
jose| Está más tranquilo. Participa en clase y pide ayuda cuando la necesita. Falta entregar dos tareas.
jose| Le gusta el fútbol y la música. Duerme mejor. Sigue con ansiedad los domingos por la noche.
jose| Papá pidió un cambio de horario. Puede los lunes después de las 5. Gracias por el apoyo.
jose| Reunión virtual el próximo miércoles. Traer plan 504 y notas del maestro de ciencias.
jose| Buenas noticias: subió su calificación en inglés. Todavía llega tarde los lunes.
jose| Toma sertralina 50 mg. Sin efectos secundarios. Come bien, pero se cansa por la tarde.
hope| Great progress! Faith in the process is growing, and grace with herself too. Small wins matter.
hope| Chase the paperwork with the front office, please. ((Bill)) says it should be there. 
hope| Summer program info was sent. Fall schedule is pending. Spring break starts Monday.
hope| Joy and sadness were both named in group. Drew a picture of a bridge over a river.
hope| Rich discussion in English. Art project done. Sunny mood, frank about her fears.
hope| Mark your calendars: open house is Thursday. Grant application is done. Page 4 needs a signature.
hope| Rose, thorn, bud check-in: rose was band, thorn was math, bud was the weekend trip.
tran| HW is at 90%. Working on ratios like 3/4 and 1/2 in math. Cooked rice for the class potluck.
tran| Lunar New Year is coming up, so the family will travel. Expect absences Monday to Wednesday.
tran| Plays Minecraft and ((Valorant)) until 1am. Parents set the router to turn off at 11.
tran| Karate twice a week, which he says helps with focus. Belt test is Saturday.
deshawn| Finished The Outsiders, scored 88. Next is Romeo and Juliet. Writes raps about the characters.
deshawn| Black History Month assembly was a highlight. He read a poem by ((Langston Hughes)).
deshawn| Played chess with staff, 2 wins 1 loss. Stayed in the room when frustrated. Huge for him.
deshawn| Broke his phone, so text won't reach him. Email or call the house line instead.
deshawn| Wore his hood up most of the day. Put it down when asked. No power struggle today.
deshawn| Basketball tryouts next week: nervous, but going. Coach knows to keep things low key.
deshawn| Benadryl for hives at noon. No fever. Went back to class. Note went home.
deshawn| Dr appt Friday am. Back by lunch. Please excuse first and second period.
deshawn| ESY eligibility reviewed. FBA consent pending. BIP draft is in the shared folder.
deshawn| Crying in the stairwell before school; said "it's just a lot." Sat with me ten minutes and went to class.
deshawn| He has a 504 plan in place and it helps. Ran the 400 meter run without stopping, 200 steps that way after.
`;
