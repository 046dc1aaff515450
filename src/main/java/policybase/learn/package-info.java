/// What ranking learns from judged questions (学习排序): the turn of a question's vector and the weights of the signals.
/// Floor 4; may import `document`, `text`, `meaning`, `search`, `evaluate`.
///
/// Start at [Training]: it cuts the questions into folds, learns a [Turning] and a [Listwise] weighing on all folds but
/// one and measures on that one; what it hands over is learned on all. Nothing here runs when a reader searches.
@NullMarked
package policybase.learn;

import org.jspecify.annotations.NullMarked;
