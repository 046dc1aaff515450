package policybase.search.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes records as bytes and reads them again, component by component, so that a hit shows exactly what was put in.
/// Knows the types that our records are made of; meeting another is a fault in the code, seen when the codec is made.
///
/// [#shape] spells out names and types: it goes into the schema, and an index written in another shape is rebuilt.
final class RecordCodec<T> {
    private final Part<T> part;

    private RecordCodec(Part<T> part) {
        this.part = part;
    }

    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(cast(part(type)));
    }

    String shape() {
        return part.shape();
    }

    byte[] write(T value) {
        try {
            var bytes = new ByteArrayOutputStream();
            part.write(value, new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    T read(byte[] bytes, int offset, int length) {
        try {
            return part.read(new DataInputStream(new ByteArrayInputStream(bytes, offset, length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How one type is written.
    private interface Part<T> {
        void write(T value, DataOutput out) throws IOException;

        T read(DataInput in) throws IOException;

        String shape();
    }

    private interface Reading<T> {
        T read(DataInput in) throws IOException;
    }

    private interface Writing<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    private record Simple<T>(String shape, Writing<T> writing, Reading<T> reading) implements Part<T> {
        @Override
        public void write(T value, DataOutput out) throws IOException {
            writing.write(value, out);
        }

        @Override
        public T read(DataInput in) throws IOException {
            return reading.read(in);
        }
    }

    private static Part<?> part(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = part(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class ? list(cast(inner)) : optional(cast(inner));
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? new OfRecord(plain) : plain.isEnum() ? ofEnum(plain) : scalar(plain);
        }
        throw new IllegalArgumentException("no codec for " + type);
    }

    private static Part<?> scalar(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> new Simple<Integer>("int", (value, out) -> out.writeInt(value), DataInput::readInt);
            case "long" -> new Simple<Long>("long", (value, out) -> out.writeLong(value), DataInput::readLong);
            case "boolean" ->
                new Simple<Boolean>("boolean", (value, out) -> out.writeBoolean(value), DataInput::readBoolean);
            case "java.lang.String" -> new Simple<String>("String", RecordCodec::string, RecordCodec::string);
            case "java.time.LocalDate" ->
                new Simple<LocalDate>(
                        "LocalDate",
                        (value, out) -> out.writeLong(value.toEpochDay()),
                        in -> LocalDate.ofEpochDay(in.readLong()));
            case "java.time.Instant" ->
                new Simple<Instant>("Instant", RecordCodec::instant, in ->
                        Instant.ofEpochSecond(in.readLong(), in.readInt()));
            case "java.util.OptionalInt" ->
                new Simple<OptionalInt>(
                        "OptionalInt",
                        (value, out) -> {
                            out.writeBoolean(value.isPresent());
                            out.writeInt(value.orElse(0));
                        },
                        RecordCodec::optionalInt);
            default -> throw new IllegalArgumentException("no codec for " + type);
        };
    }

    private static Part<?> ofEnum(Class<?> type) {
        var constants = (Enum<?>[]) type.getEnumConstants();
        var names = new StringBuilder();
        for (var constant : constants) {
            names.append(constant.name()).append(' ');
        }
        return new Simple<Enum<?>>(
                type.getSimpleName() + "(" + names.toString().strip() + ")",
                (value, out) -> out.writeByte(value.ordinal()),
                in -> constants[in.readUnsignedByte()]);
    }

    private static Part<?> list(Part<Object> inner) {
        return new Simple<List<Object>>(
                "List<" + inner.shape() + ">",
                (values, out) -> {
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

    private static Part<?> optional(Part<Object> inner) {
        return new Simple<Optional<Object>>(
                "Optional<" + inner.shape() + ">",
                (value, out) -> {
                    out.writeBoolean(value.isPresent());
                    if (value.isPresent()) {
                        inner.write(value.get(), out);
                    }
                },
                in -> in.readBoolean() ? Optional.of(inner.read(in)) : Optional.empty());
    }

    private static final class OfRecord implements Part<Object> {
        private final RecordComponent[] components;
        private final List<Part<Object>> parts = new ArrayList<>();
        private final Constructor<?> constructor;
        private final String shape;

        OfRecord(Class<?> type) {
            try {
                components = type.getRecordComponents();
                var types = new Class<?>[components.length];
                var names = new StringBuilder(type.getSimpleName()).append('{');
                for (var i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    components[i].getAccessor().setAccessible(true);
                    Part<Object> part = cast(part(components[i].getGenericType()));
                    parts.add(part);
                    names.append(components[i].getName()).append(':').append(part.shape()).append(' ');
                }
                shape = names.append('}').toString();
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no codec for " + type, e);
            }
        }

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            try {
                for (var i = 0; i < components.length; i++) {
                    parts.get(i).write(components[i].getAccessor().invoke(value), out);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("record cannot be written: " + shape, e);
            }
        }

        @Override
        public Object read(DataInput in) throws IOException {
            try {
                var values = new Object[parts.size()];
                for (var i = 0; i < values.length; i++) {
                    values[i] = parts.get(i).read(in);
                }
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IOException("record cannot be read: " + shape, e);
            }
        }

        @Override
        public String shape() {
            return shape;
        }
    }

    private static void string(String value, DataOutput out) throws IOException {
        var bytes = value.getBytes(StandardCharsets.UTF_16LE);
        var latin = value.getBytes(StandardCharsets.UTF_8);
        var isUtf8 = new String(latin, StandardCharsets.UTF_8).equals(value);
        out.writeInt(isUtf8 ? latin.length : -1 - bytes.length);
        out.write(isUtf8 ? latin : bytes);
    }

    /// UTF-8, or UTF-16 where the text holds half a pair, which UTF-8 cannot carry.
    private static String string(DataInput in) throws IOException {
        var length = in.readInt();
        var bytes = new byte[length < 0 ? -1 - length : length];
        in.readFully(bytes);
        return new String(bytes, length < 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static void instant(Instant value, DataOutput out) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }

    private static OptionalInt optionalInt(DataInput in) throws IOException {
        var present = in.readBoolean();
        var value = in.readInt();
        return present ? OptionalInt.of(value) : OptionalInt.empty();
    }

    @SuppressWarnings("unchecked") // the part was made for this very type
    private static <P> Part<P> cast(Part<?> part) {
        return (Part<P>) part;
    }
}
