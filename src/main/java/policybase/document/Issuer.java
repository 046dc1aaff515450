package policybase.document;

/// A body that made a document (发文机关、制定机关), by the name it had then.
public record Issuer(String name) {
    @Override
    public String toString() {
        return name;
    }
}
