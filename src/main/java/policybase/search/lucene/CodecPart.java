package policybase.search.lucene;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How values of one type are written and read.
interface CodecPart<T> {
    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /// The type as text.
    String shape();

    static CodecPart<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            CodecPart<Object> inner = cast(of(generic.getActualTypeArguments()[0]));
            return generic.getRawType() == List.class ? list(inner) : optional(inner);
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? new RecordCodec.Whole(plain) : plain.isEnum() ? constants(plain) : scalar(plain);
        }
        throw new IllegalArgumentException("no codec for " + type);
    }

    @SuppressWarnings("unchecked") // the part was made for this very type
    static <P> CodecPart<P> cast(CodecPart<?> part) {
        return (CodecPart<P>) part;
    }

    private static CodecPart<?> scalar(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> part("int", (Integer value, DataOutput out) -> out.writeInt(value), DataInput::readInt);
            case "long" -> part("long", (Long value, DataOutput out) -> out.writeLong(value), DataInput::readLong);
            case "boolean" ->
                part("boolean", (Boolean value, DataOutput out) -> out.writeBoolean(value), DataInput::readBoolean);
            case "java.lang.String" -> part("String", CodecPart::string, CodecPart::string);
            case "java.time.LocalDate" ->
                part(
                        "LocalDate",
                        (LocalDate value, DataOutput out) -> out.writeLong(value.toEpochDay()),
                        in -> LocalDate.ofEpochDay(in.readLong()));
            case "java.time.Instant" -> part("Instant", CodecPart::instant, CodecPart::instant);
            case "java.util.OptionalInt" -> part("OptionalInt", CodecPart::optionalInt, CodecPart::optionalInt);
            default -> throw new IllegalArgumentException("no codec for " + type);
        };
    }

    private static CodecPart<?> constants(Class<?> type) {
        var constants = (Enum<?>[]) type.getEnumConstants();
        var names = new StringBuilder(type.getSimpleName());
        for (var constant : constants) {
            names.append(' ').append(constant.name());
        }
        return part(
                names.toString(),
                (Enum<?> value, DataOutput out) -> out.writeByte(value.ordinal()),
                in -> constants[in.readUnsignedByte()]);
    }

    private static CodecPart<?> list(CodecPart<Object> inner) {
        return part(
                "List<" + inner.shape() + ">",
                (List<Object> values, DataOutput out) -> {
                    out.writeInt(values.size());
                    for (var value : values) {
                        inner.write(value, out);
                    }
                },
                in -> {
                    var values = new ArrayList<>();
                    for (var left = in.readInt(); left > 0; left--) {
                        values.add(inner.read(in));
                    }
                    return List.copyOf(values);
                });
    }

    private static CodecPart<?> optional(CodecPart<Object> inner) {
        return part(
                "Optional<" + inner.shape() + ">",
                (Optional<Object> value, DataOutput out) -> {
                    out.writeBoolean(value.isPresent());
                    if (value.isPresent()) {
                        inner.write(value.get(), out);
                    }
                },
                in -> in.readBoolean() ? Optional.of(inner.read(in)) : Optional.empty());
    }

    /// UTF-8; or char by char where the text holds half a pair, which no encoding carries: then the length is negative.
    private static void string(String value, DataOutput out) throws IOException {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            out.writeInt(-value.length());
            out.writeChars(value);
        }
    }

    private static String string(DataInput in) throws IOException {
        var length = in.readInt();
        if (length >= 0) {
            var bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var chars = new char[-length];
        for (var i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }

    private static void instant(Instant value, DataOutput out) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }

    private static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void optionalInt(OptionalInt value, DataOutput out) throws IOException {
        out.writeBoolean(value.isPresent());
        out.writeInt(value.orElse(0));
    }

    private static OptionalInt optionalInt(DataInput in) throws IOException {
        var isPresent = in.readBoolean();
        var value = in.readInt();
        return isPresent ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /// Something that writes.
    interface Writing<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    /// Something that reads.
    interface Reading<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> CodecPart<T> part(String shape, Writing<T> writing, Reading<T> reading) {
        return new CodecPart<>() {
            @Override
            public void write(T value, DataOutput out) throws IOException {
                writing.write(value, out);
            }

            @Override
            public T read(DataInput in) throws IOException {
                return reading.read(in);
            }

            @Override
            public String shape() {
                return shape;
            }
        };
    }
}
