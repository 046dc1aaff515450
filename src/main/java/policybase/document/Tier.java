package policybase.document;

/// Level of government that made a document (政策级别), highest first.
public enum Tier {
    NATIONAL("国家"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    TOWNSHIP("乡镇"),
    UNKNOWN("级别待核");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
