/// What the base covers: by topic, and by the catalogue of what must be open (公开事项目录), where an item without live
/// content (“两张皮”) is told with whoever is responsible. Floor 4: may import `answer`, `document`, `text`, `store`,
/// `register`, `validity`.
///
/// Start with [Coverage] (the base → what each item and topic has) and [State] (how an item stands).
@NullMarked
package policybase.overview.coverage;

import org.jspecify.annotations.NullMarked;
