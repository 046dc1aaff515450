package policybase.web.desk.hooks;

import static policybase.access.Right.MANAGE_KEYS;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import java.time.ZoneId;
import java.util.List;
import policybase.follow.hook.HookDesk;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// Addresses that are told of changes. The use case writes the lines of the audit log.
public final class HookRoom {
    static final String HOOKS = "/desk/hooks";

    private HookRoom() {}

    public static Room of(HookDesk desk, DeskRenderer renderer, ZoneId zone) {
        var pages = new HookPages(desk, renderer, zone);
        return new Room(
                List.of(new Room.Door("变更通知", HOOKS, MANAGE_KEYS)),
                List.of(
                        get(HOOKS, MANAGE_KEYS, pages::all),
                        postTold(HOOKS, MANAGE_KEYS, pages::add),
                        postTold(HOOKS + "/{hook}/stop", MANAGE_KEYS, pages::stop),
                        postTold(HOOKS + "/deliveries/{delivery}/again", MANAGE_KEYS, pages::again)));
    }
}
