package policybase.web;

import java.util.List;

/// The request's parameters are faulty; carries every fault to where answers about errors are made.
final class WrongParameters extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Params.Wrong> wrongs;

    WrongParameters(List<Params.Wrong> wrongs) {
        super("参数有误");
        this.wrongs = List.copyOf(wrongs);
    }

    List<Params.Wrong> wrongs() {
        return wrongs;
    }
}
