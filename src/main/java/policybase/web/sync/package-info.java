/// The interface for systems that keep a copy (门户、12345 知识库): entries, changes since a cursor, the digest, and
/// the hotlines' template in both directions, addresses that are told of changes. Floor 4, beside `web.portal`.
///
/// Start at [Sync]; [ChangesApi] tells changes, [ItemWriting] how an item is written, [TemplateApi] takes and gives the
/// template. A client that keeps a copy is in `web/examples`.
@NullMarked
package policybase.web.sync;

import org.jspecify.annotations.NullMarked;
