/// HTTP: pages for people and a JSON interface for machines. Floor 4: may import `document`,
/// `validity`, `search`, `answer`, `curate`, `access` and the read roles of `store`; nothing
/// here can write. Home of Javalin, JTE and Jackson.
///
/// Start at [Routes], which is the whole address space; [Server] starts it. A request becomes
/// a form by way of [Params], goes through `answer.Inquiry` and comes back as a `…View`
/// (pages, rendered by [Renderer] from `web/templates`) or a `…Json` record (interface, held
/// to `web/openapi.yaml` by a test). The views are public because the compiled templates live
/// in a package of their own.
@NullMarked
package policybase.web;

import org.jspecify.annotations.NullMarked;
