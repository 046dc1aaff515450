package policybase.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import policybase.document.DocumentId;

/// Builds an address: a path and its parameters, percent-encoded. Blank values are left out.
public final class Address {
    private final StringBuilder built;
    private boolean any;

    public Address(String path) {
        this.built = new StringBuilder(path);
    }

    public Address add(String name, String value) {
        if (!value.isEmpty()) {
            built.append(any ? '&' : '?').append(name).append('=').append(encode(value));
            any = true;
        }
        return this;
    }

    /// The address of a clause. It tells the anchor twice: a server is not told what stands behind the `#`, and has to
    /// open that part of a long text where the clause is.
    ///
    /// @param suffix the two clocks, as `When.suffix` has them
    public static String ofClause(DocumentId id, String anchor, String suffix) {
        return "/documents/" + id + suffix + (suffix.isEmpty() ? "?at=" : "&at=") + anchor + "#" + anchor;
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return built.toString();
    }
}
