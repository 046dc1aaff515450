/// What a question asks: its words of content with those that say the same ([Asked]), the sort of fact it wants
/// ([Focus], [Unit]), and the pairs of characters it shares with clauses ([Pairs]). Pure functions over texts.
@NullMarked
package policybase.answer.question;

import org.jspecify.annotations.NullMarked;
