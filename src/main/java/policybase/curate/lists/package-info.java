/// Lists people keep at the desk (词表): each begins with the file that comes with the program, which is never written;
/// on top of it stand versions that were tried on golden questions before they went live and that can be taken back.
/// Floor 3. Start with [ListDesk]; what a list looks like says [ListKind], what is in force [Edition].
@NullMarked
package policybase.curate.lists;

import org.jspecify.annotations.NullMarked;
