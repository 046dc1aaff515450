/// Figures of what happens in the base: month by month for plots, and of a year for the annual report on disclosure
/// (政府信息公开工作年度报告). Floor 4: may import `answer`, `calendar`, `document`, `overview.coverage`, `register`, `store`,
/// `validity`.
///
/// Start with [Figures] (months) and [Annual] (a year, with what each figure counts and what the base cannot know).
@NullMarked
package policybase.overview.figures;

import org.jspecify.annotations.NullMarked;
