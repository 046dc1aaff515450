/// A reader's question → findings and an answer (答复). Floor 3: may import `document`, `text`, `validity`, `search`,
/// `entry` and the read roles of `store`. [Inquiry] is the one way in for page, API, console, command and evaluation
/// alike.
///
/// The order of decisions, in [Answerer]:
///
/// 1. What cannot wait or is a single case goes to its channel at once ([Referrals], `channels.tsv`).
/// 2. What has several answers, of which only the asker knows which holds, is asked back ([Clarifier], `clarify.tsv`).
/// 3. A question of whose content more than half stands in no document at all is not answered ([Asked#strange]).
/// 4. Clauses found, and all the others of the documents found first ([Candidates]), are weighed ([Fit]): how much of
// the
///    question they and their headings hold ([Content], [Pairs]), whether they have the sort of fact that is wanted
///    ([Focus], [Unit]), what the ranking makes of them. Only what is probable enough is quoted ([Quoting]), and only
///    after the [Verifier] has read it again: *grounded*, or *partial* with the name of what is missing.
/// 5. A question that also asks for a remedy gets the rule first, then the channel.
/// 6. The same among documents not in force: *only historical*.
/// 7. Else *unanswered*, with what comes nearest.
///
/// What was given is kept by [Keeping] and held against later days by [Audit].
@NullMarked
package policybase.answer;

import org.jspecify.annotations.NullMarked;
