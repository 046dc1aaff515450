/// The register (行政规范性文件统一查询): one line for each published document on a day, as the base knew
/// it at a moment, with filters, counts of what was left out, and exports. Floor 3: may import
/// `document`, `validity` and the read roles of `store`. Start at [Register].
@NullMarked
package policybase.register;

import org.jspecify.annotations.NullMarked;
