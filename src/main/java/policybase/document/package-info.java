/// What a policy document *is*: facts and their grounds, never I/O. Floor 0: imports nothing of ours.
///
/// Central types: [PolicyDocument] (one text of one work), [Metadata] (head facts, each with its [Evidence]), [Body]
/// (the tree of
/// divisions) and [Clause] (the unit of retrieval and citation), [DocumentNumber], [Relation], [Change];
/// [Entry] (咨询条目, bound to clauses by [TextHash]); trouble is a
/// [Problem],
/// a collector of [Problems] or, when the world is broken, a [Fault].
///
/// Glossary, one word per concept:
///
/// | English | Chinese | meaning |
/// |---|---|---|
/// | document | 文件 | one policy text with its head facts; one original, one document |
/// | work | 作品 | what its dated text versions have in common (《立法法》 2015 and 2023 are one work) |
/// | version | 文本版本 | the day a text was passed, signed or published |
/// | clause | 条款 | the smallest text that is found and cited: a 条, a （一） section, a paragraph, some rows of a table |
/// | locator | 条款位置 | the path to a clause: 第三章›第十二条›第二款 |
/// | number | 发文字号、文号 | 川办函〔2022〕89号 |
/// | issuer | 发文机关、制定机关 | the body that made the document |
/// | kind | 文种 | 通知, 办法, 意见 … |
/// | rank | 效力位阶 | 法律 … 行政规范性文件 |
/// | tier | 政策级别 | 国家, 省, 市, 县, 乡镇 |
/// | original | 原件 | the bytes as received |
/// | revision | 修订稿 | what the base holds about a document after one change by staff |
/// | entry | 咨询条目 | a reviewed question and answer |
@NullMarked
package policybase.document;

import org.jspecify.annotations.NullMarked;
