package policybase.web.desk;

import static policybase.access.Right.ANYBODY;
import static policybase.access.Right.SELF;
import static policybase.web.room.Way.get;
import static policybase.web.room.Way.postTold;

import java.time.ZoneId;
import java.util.List;
import policybase.access.People;
import policybase.access.SignIns;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Room;

/// The way in and out, and one's own account.
final class SignInRoom {
    private SignInRoom() {}

    static Room of(SignIns signIns, People people, Guard guard, DeskRenderer renderer, ZoneId zone) {
        var signing = new SignInPages(signIns, guard, renderer);
        var password = new PasswordPages(signIns, people, guard, renderer);
        var account = new AccountPages(signIns, renderer, zone);
        return new Room(
                List.of(new Room.Door("我的账号", AccountPages.ACCOUNT, SELF)),
                List.of(
                        get(Guard.SIGN_IN, ANYBODY, signing::form),
                        postTold(Guard.SIGN_IN, ANYBODY, signing::signIn),
                        postTold(Guard.SIGN_OUT, SELF, signing::signOut),
                        get(Guard.PASSWORD, SELF, password::form),
                        postTold(Guard.PASSWORD, SELF, password::change),
                        get(AccountPages.ACCOUNT, SELF, account::page),
                        postTold(AccountPages.ACCOUNT + "/elsewhere", SELF, account::signOutElsewhere)));
    }
}
