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
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/// Writes records as bytes and reads them again, component by component, so that a hit shows exactly what was put in.
/// Knows the types that our records are made of ([CodecPart]); meeting another is a fault in the code, seen when the
/// codec is made.
///
/// [#shape] spells out names and types: it goes into the schema, and an index written in another shape is begun anew.
final class RecordCodec<T extends Record> {
    private final CodecPart<T> part;

    private RecordCodec(CodecPart<T> part) {
        this.part = part;
    }

    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(CodecPart.cast(new Whole(type)));
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

    /// A record: its components in order.
    static final class Whole implements CodecPart<Object> {
        private final List<Method> accessors = new ArrayList<>();
        private final List<CodecPart<Object>> parts = new ArrayList<>();
        private final Constructor<?> constructor;
        private final String shape;

        Whole(Class<?> type) {
            try {
                var types = new ArrayList<Class<?>>();
                var names = new StringBuilder(type.getSimpleName()).append('{');
                for (var component : type.getRecordComponents()) {
                    types.add(component.getType());
                    component.getAccessor().setAccessible(true);
                    accessors.add(component.getAccessor());
                    parts.add(CodecPart.cast(CodecPart.of(component.getGenericType())));
                    names.append(component.getName()).append(':');
                    names.append(parts.getLast().shape()).append(' ');
                }
                shape = names.append('}').toString();
                constructor = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
                constructor.setAccessible(true);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no codec for " + type, e);
            }
        }

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            try {
                for (var i = 0; i < parts.size(); i++) {
                    parts.get(i).write(accessors.get(i).invoke(value), out);
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
}
