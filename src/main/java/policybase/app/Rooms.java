package policybase.app;

import java.util.List;
import policybase.access.SignIns;
import policybase.web.desk.CleanupRoom;
import policybase.web.desk.Desk;
import policybase.web.desk.entries.EntryRoom;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// All rooms behind the guard, strung together. What a room needs is made when it is first used.
final class Rooms {
    private Rooms() {}

    static Desk desk(Base base) {
        var renderer = new DeskRenderer(ServeCommand.site(base), base.clock());
        var store = base.store();
        return new Desk(new Desk.Parts(
                new SignIns(store.accounts(), store.audit(), base.clock(), base.chance()::token),
                base.people(),
                store.audit(),
                base.clock(),
                base.config().desk().https(),
                renderer,
                all(base, renderer)));
    }

    /// In the order of the menu.
    private static List<Room> all(Base base, DeskRenderer renderer) {
        var cleanups = new Lazy<>(base::cleanups);
        var entries = new Lazy<>(base.entries()::desk);
        return List.of(
                EntryRoom.of(
                        entries::get,
                        base.store(),
                        base.engine(),
                        base.entries().drafting(),
                        renderer),
                CleanupRoom.of(cleanups::get, base.store().documents(), base.inquiry(), base::temporary, renderer));
    }
}
