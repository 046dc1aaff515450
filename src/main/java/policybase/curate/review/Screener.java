package policybase.curate.review;

import java.util.List;
import policybase.document.PolicyDocument;
import policybase.screening.Finding;

/// Finds what must be decided before a document is public. The same document always gives the same findings with the
/// same keys.
@FunctionalInterface
public interface Screener {
    List<Finding> screen(PolicyDocument document);
}
