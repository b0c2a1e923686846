/** Invented notes on families whose names are words. See `labelled.ts` for the marks. */
export const wordNameNotes = `
river| [[River|name]] was calm today and took notes in history. No nurse visits.
river| The river project is due Friday. The summers here are hot, so class may move inside.
river| [[Art|name]] called: he and [[Dawn|name]] want a shorter Monday.
river| Art class was the best part of the day. ((Art)) is where the feelings come out.
river| [[riv|name]] didn't log in. i called twice
river| [[Ms. Grant|name]] says missing work is down to 2. The grant for tutoring came through.
river| Met w/ [[Drew|name]] and [[Ivy|name]] at noon. Both see progress.
river| drew a comic about anxiety, shared it with the group, got a lot of laughs
river| [[Sage|name]] is doing fine at her new school; siblings talk every night.
river| Used sage advice from grandma: breathe first. Wise mind practice x2.
river| Rich conversation about values. Skyline photo as a grounding object.
river| [[Summers, River|name]] tardy [[10/11|date]], [[10/12|date]] (bus)
river| [[River S.|name]] and [[Kai|name]] were partners in lab. Went well.
river| [[R.S.|initials]] asked for the quiet table. Provided.
river| [[Mr. Carpenter|name]] moved the test to Tuesday. Shop class needs a carpenter pencil.
river| [[Coach Baker|name]] will text dad about practice. Family runs [[Baker Street Cafe|organization]] on weekends.
river| [[Dawn|name]] said nights are hard. Up before dawn most days, back to bed by 7.
river| Ceramic Kettle had 4 of 5 days. Trend is up. Thanks all.
river| told [[river|name]] we can meet after lunch
river| [[RIVER|name]] is doing great!! Proud of this kid.
river| ((Sky)) was the limit in today's essay, a solid B+.
river| [[Art Summers|name]] and [[Dawn Wise|name]] both signed. Copies are in the folder.
river| Grade check: English B, ((Art)) A, PE A, Math C-. Rising in all but one.
river| Summer goals: keep a sleep schedule, volunteer, see friends twice a week.
an| [[Ann|name]] presented to six peers. SUDS 80 to 45. An A for effort!
an| [[An|name]] said the food in the cafeteria is too loud, funny wording, real issue.
an| An hour of tutoring helped. An aide sat nearby. A long day but a good one.
an| Dad [[Long|name]] works nights; mom [[Vy|name]] does drop-off.
an| Her brother [[Son|name]] is in college. Their son from a prior marriage lives out of state.
an| [[Nguyen|name]], [[An|name]]: excused [[2/6|date]] and [[2/7|date]] for Tet.
an| [[ann|name]] told me she ate lunch with two girls today
an| [[An Nguyen|name]] needs the interpreter for the meeting. [[Mrs. Nguyen|name]] prefers evenings.
an| [[Oak Hill|school]] sent the work. The oak tree on the hill is her calm place.
an| Long division is a struggle; short breaks help. She is an early riser.
an| [[A.N.|initials]] late to 2nd period. Reason: counselor visit.
an| Reminder: picture day is Wednesday. No one needs to reply to this.
`;
