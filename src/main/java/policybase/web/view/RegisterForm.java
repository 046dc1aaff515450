package policybase.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import policybase.document.Normative;
import policybase.register.Column;
import policybase.register.Order;
import policybase.register.Wanted;

/// What is asked of the register: everything that stands in the address.
///
/// @param page from 1
/// @param size lines to a page
public record RegisterForm(Wanted wanted, int page, int size, When when) {
    /// Lines to a page unless told otherwise; left out of addresses.
    public static final int SIZE = 20;

    /// Last page that can be asked for: 100 000 documents, 20 to a page.
    public static final int LAST_PAGE = 5000;

    /// The name of any class in addresses.
    public static final String ANY = "any";

    /// The name of a class in addresses; [#ANY] for none in particular.
    public static String parameter(Optional<Normative> normative) {
        return normative.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(ANY);
    }

    public int offset() {
        return (page - 1) * size;
    }

    public RegisterForm withPage(int number) {
        return new RegisterForm(wanted, number, size, when);
    }

    public RegisterForm with(Wanted other) {
        return new RegisterForm(other, 1, size, when);
    }

    /// The same, of today.
    public RegisterForm now() {
        return new RegisterForm(wanted, page, size, When.of(when.today(), when.today()));
    }

    boolean has(Column column, String value) {
        return wanted.values().getOrDefault(column, List.of()).contains(value);
    }

    RegisterForm without(Column column, String value) {
        var all = new EnumMap<Column, List<String>>(Column.class);
        all.putAll(wanted.values());
        var rest = new ArrayList<>(all.getOrDefault(column, List.of()));
        rest.remove(value);
        if (rest.isEmpty()) {
            all.remove(column);
        } else {
            all.put(column, List.copyOf(rest));
        }
        return with(
                new Wanted(wanted.text(), wanted.onlyInForce(), wanted.normative(), Map.copyOf(all), wanted.order()));
    }

    /// The address of this very list under a path; whatever is as usual is left out.
    public String address(String path) {
        var address = of(new Address(path));
        if (page > 1) {
            address.add("page", String.valueOf(page));
        }
        if (size != SIZE) {
            address.add("size", String.valueOf(size));
        }
        return address.toString();
    }

    /// The same for all its pages together.
    public String whole(String path) {
        return of(new Address(path)).toString();
    }

    private Address of(Address address) {
        address.add("q", wanted.text());
        if (!wanted.normative().equals(Wanted.PRESET.normative())) {
            address.add("normative", parameter(wanted.normative()));
        }
        if (!wanted.onlyInForce()) {
            address.add("validity", ANY);
        }
        for (var column : Column.values()) {
            wanted.values().getOrDefault(column, List.of()).forEach(value -> address.add(column.parameter(), value));
        }
        when.into(address);
        if (wanted.order() != Order.NEWEST) {
            address.add("order", wanted.order().parameter());
        }
        return address;
    }
}
