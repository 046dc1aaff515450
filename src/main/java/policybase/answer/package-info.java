/// A reader's question → findings and an answer (答复). Floor 3: may import `document`, `text`, `validity`, `search`,
/// `entry` and the read roles of `store`. [Inquiry] is the one way in for page, API, console, command and evaluation
/// alike.
///
/// The order of decisions, in [Answerer]:
///
/// 1. What cannot wait or is a single case goes to its channel at once ([Referrals], `channels.tsv`).
/// 2. A reviewed entry ([EntryAnswers]) answers its own questions, and those like them when the clauses that answer are
///    those it rests on ([EntrySignals]).
/// 3. What has several answers, of which only the asker knows which holds, is asked back ([Clarifier], `clarify.tsv`).
/// 4. A question about a document itself, by its number, its title or what else is said of it, is answered by that
///    document ([Named]) and not asked back.
/// 5. Clauses found, and all the others of the documents found first ([Lookup], [Candidates]), are weighed
///    ([Weighing]) by what speaks for them ([Signals]): how much of the question they and their headings hold,
///    whether they have the sort of fact that is wanted (`answer.question`), what ranking and meaning make of them.
///    What another place rules than the one asked about is left out ([Locality]).
///    How much each counts, and how probable it is that the base answers at all, is learned by the command
///    `train-answers` ([Weights]). Only what is probable enough is quoted ([Quoting], [Extracts]), and only after the
///    [Verifier] has read it again.
/// 6. Where only places rule for themselves and none is named, it is asked back which is meant.
/// 7. Of a question of several parts ([Pieces]) each is looked for alone, with the circumstances that the question
///    tells: *grounded* when all are found, else *partial* with the names of those that are missing.
/// 8. A question that also asks for a remedy gets the rule first, then the channel.
/// 9. The same among documents not in force: *only historical*, also when what is in force holds clearly less of the
///    question than what ended, and did not take its place ([Succession]).
/// 10. Else *unanswered*, with what comes nearest.
///
/// What was given is kept by [Keeping] and held against later days by [Audit].
@NullMarked
package policybase.answer;

import org.jspecify.annotations.NullMarked;
