package policybase.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import policybase.access.People;
import policybase.access.Right;
import policybase.access.SignIns;
import policybase.store.AuditLog;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Refused;
import policybase.web.room.Room;
import policybase.web.room.Way;

/// Every address below `/desk` and `/hotline`, behind the one guard: the rooms it is given, and the way in.
public final class Desk {
    private static final String HOME = "/desk";

    /// What stands behind the guard, whether or not there is an address of that name.
    private static final List<String> GUARDED = List.of(HOME, "/desk/*", "/hotline", "/hotline/*");

    private final Guard guard;
    private final DeskRenderer renderer;
    private final List<Room> rooms;

    /// @param secure whether cookies are sent over https only
    /// @param rooms all but the way in, in the order of the menu
    public record Parts(
            SignIns signIns,
            People people,
            AuditLog audit,
            Clock clock,
            boolean secure,
            DeskRenderer renderer,
            List<Room> rooms) {
        public Parts {
            rooms = List.copyOf(rooms);
        }
    }

    public Desk(Parts parts) {
        this.guard = new Guard(parts.signIns(), parts.audit(), parts.clock(), parts.secure());
        this.renderer = parts.renderer();
        this.rooms = new ArrayList<>(parts.rooms());
        rooms.add(SignInRoom.of(
                parts.signIns(), parts.people(), guard, renderer, parts.clock().getZone()));
        renderer.shows(rooms);
    }

    /// The table of all addresses.
    public List<Way> ways() {
        var ways = new ArrayList<Way>();
        rooms.forEach(room -> ways.addAll(room.ways()));
        if (ways.stream().noneMatch(way -> way.path().equals(HOME))) {
            ways.add(Way.get(HOME, Right.SELF, this::home));
        }
        return ways;
    }

    public void register(RoutesConfig routes) {
        GUARDED.forEach(path -> routes.before(path, guard::check));
        routes.exception(Refused.class, this::refused);
        for (var way : ways()) {
            routes.addHttpHandler(way.method(), way.path(), guard.within(way));
        }
    }

    /// The first door somebody may open, where no room has a page for the start.
    private void home(Context context) {
        var first = renderer.doors(Guard.visit(context)).getFirst();
        context.redirect(first.href(), HttpStatus.SEE_OTHER);
    }

    private void refused(Refused refused, Context context) {
        context.status(HttpStatus.FORBIDDEN).header("Cache-Control", "no-store");
        renderer.notice(context, "没有办成", List.of(refused.sentence()));
    }
}
