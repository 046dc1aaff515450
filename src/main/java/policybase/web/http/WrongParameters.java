package policybase.web.http;

import java.util.List;

/// The request's parameters are faulty; carries every fault to where answers about errors are made.
public final class WrongParameters extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Params.Wrong> wrongs;

    public WrongParameters(List<Params.Wrong> wrongs) {
        super("参数有误");
        this.wrongs = List.copyOf(wrongs);
    }

    public List<Params.Wrong> wrongs() {
        return wrongs;
    }
}
