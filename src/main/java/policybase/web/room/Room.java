package policybase.web.room;

import java.util.List;
import policybase.access.Right;

/// Addresses that belong together, and what the menu shows of them.
public record Room(List<Door> doors, List<Way> ways) {
    public Room {
        doors = List.copyOf(doors);
        ways = List.copyOf(ways);
    }

    /// One item of the menu, shown to those who have the right.
    public record Door(String label, String href, Right right) {}
}
