package policybase.document;

import java.util.ArrayList;
import java.util.List;

/// Collects problems on the way; never throws.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }
}
