package policybase.text;

import java.util.List;

/// Cuts Chinese text into terms. Pure and safe for many threads; the same text always gives the same terms.
public interface Segmenter {

    /// Terms in order of their start; spans lie inside the text, never go back, and do not overlap.
    List<Term> segment(String text);

    /// Changes whenever the same text might be cut differently: kept in the index, which is rebuilt when it differs.
    String version();
}
