package policybase.web.desk.people;

import static policybase.access.Right.MANAGE_KEYS;
import static policybase.access.Right.MANAGE_PEOPLE;
import static policybase.access.Right.READ_AUDIT;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import java.time.Clock;
import java.util.List;
import policybase.access.Keys;
import policybase.access.People;
import policybase.store.AuditLog;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Room;

/// People, keys and the audit log. Their use cases write the lines of the audit log themselves.
public final class PeopleRoom {
    static final String PEOPLE = "/desk/people";
    static final String KEYS = "/desk/keys";
    static final String AUDIT = "/desk/audit";

    private PeopleRoom() {}

    public static Room of(People people, Keys keys, AuditLog audit, Clock clock, DeskRenderer renderer) {
        var peoplePages = new PeoplePages(people, renderer, clock.getZone());
        var keyPages = new KeyPages(keys, renderer, clock.getZone());
        var auditPages = new AuditPages(audit, renderer, clock.getZone());
        return new Room(
                List.of(
                        new Room.Door("人员", PEOPLE, MANAGE_PEOPLE),
                        new Room.Door("接口密钥", KEYS, MANAGE_KEYS),
                        new Room.Door("审计日志", AUDIT, READ_AUDIT)),
                List.of(
                        get(PEOPLE, MANAGE_PEOPLE, peoplePages::all),
                        postTold(PEOPLE, MANAGE_PEOPLE, peoplePages::add),
                        get(PEOPLE + "/{login}", MANAGE_PEOPLE, peoplePages::one),
                        postTold(PEOPLE + "/{login}", MANAGE_PEOPLE, peoplePages::edit),
                        postTold(PEOPLE + "/{login}/reset", MANAGE_PEOPLE, peoplePages::reset),
                        postTold(PEOPLE + "/{login}/lock", MANAGE_PEOPLE, peoplePages::lock),
                        postTold(PEOPLE + "/{login}/unlock", MANAGE_PEOPLE, peoplePages::unlock),
                        get(KEYS, MANAGE_KEYS, keyPages::all),
                        postTold(KEYS, MANAGE_KEYS, keyPages::make),
                        postTold(KEYS + "/{key}/revoke", MANAGE_KEYS, keyPages::revoke),
                        get(AUDIT, READ_AUDIT, auditPages::page),
                        get(AUDIT + "/export.csv", READ_AUDIT, auditPages::csv),
                        get(AUDIT + "/export.jsonl", READ_AUDIT, auditPages::jsonl)));
    }
}
