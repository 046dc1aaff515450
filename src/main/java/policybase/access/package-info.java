/// Who somebody is and what they may do (人员与权限). Floor 3: may import `document`, `store`. Argon2 lives here only.
///
/// Central types: [Role] (the one table of who may what), [Account], [People] (who works here, and what an
/// administrator does), [SignIns] (passwords, sessions, waiting after wrong passwords), [Duties] (who must not be the
/// same person).
@NullMarked
package policybase.access;

import org.jspecify.annotations.NullMarked;
