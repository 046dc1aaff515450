/// The room of golden questions (标准题). Floor 4; rules of its own it has none. Start with [GoldenRoom].
@NullMarked
package policybase.web.desk.golden;

import org.jspecify.annotations.NullMarked;
