/// Numbers that name a person or a body, recognised in running text with their checksums: identity numbers, phones,
/// bank cards, plates, credit codes. Floor 0 beside `text`, which it reads through. Central types: [Numbers] (finds
/// them), [Mention] (one of them, with its place).
@NullMarked
package policybase.screening.number;

import org.jspecify.annotations.NullMarked;
