/// The console of the hotline (12345坐席台): one screen, one box, the keyboard alone. Floor 4: may import `access`,
/// `call`, `document`, `validity`, `screening`, `search`, `answer`, `store` (read), `web.room`, `web.view`.
///
/// Start with [HotlineRoom], the table of addresses. [Call] is the context of a call, kept in the address and in the
/// page and nowhere else; [Finder] makes what is shown for it, [CardView] is one answer. `web/static/hotline.js` asks
/// `/hotline/find` while somebody types and knows the keys; without it everything is a form.
@NullMarked
package policybase.web.hotline;

import org.jspecify.annotations.NullMarked;
