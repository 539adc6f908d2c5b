/** Words cut short by a full stop that something always follows: at a line's end they end no sentence. Units and firms (Inc., a.m.) may end one and are left out. */
export const abbreviations: readonly string[] = (
  'Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Hon Gov Sen Rep Reps Sens Gen Maj Col Lt Lieut Capt Sgt Cpl Pvt Adm Cmdr Det Supt Insp Pres ' +
  'St Ste Mt Ft No Nos Vol Fig Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec vs Geo Wm Chas Jas Jno Thos Robt'
).split(' ')
