/// Adapter of `store`: a relational database through Jdbi, its schema through Flyway, documents and events as JSON
/// columns
/// through Jackson. Floor 2: may import `document`, `validity`, `store`. Only [JdbiStore] is seen, by `app`.
@NullMarked
package policybase.store.jdbi;

import org.jspecify.annotations.NullMarked;
