package app.dapei.mining.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hands out codes 0, 1, 2 … to labels, which are given as bytes of UTF-8 so that no string is made for a label that
 * is already known. Small plain numbers are looked up directly.
 */
final class LabelDictionary {
    private static final int DIRECT_LIMIT = 1 << 22;
    private static final int LONGEST_DIRECT = 7;

    private int[] codesOfNumbers = new int[1 << 10];
    private int[] slots = new int[1 << 10];
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /** The label's code, new if it was never seen. */
    int code(byte[] label, int from, int to) {
        int number = plainNumber(label, from, to);
        if (number >= 0) {
            return codeOfNumber(number, label, from, to);
        }
        int slot = hash(label, from, to) & (slots.length - 1);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (Arrays.equals(bytes, start(code), ends[code], label, from, to)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int code = append(label, from, to);
        slots[slot] = code + 1;
        if (2 * size > slots.length) {
            rehash();
        }
        return code;
    }

    private int codeOfNumber(int number, byte[] label, int from, int to) {
        if (number >= codesOfNumbers.length) {
            codesOfNumbers = Arrays.copyOf(codesOfNumbers, Math.max(number + 1, 2 * codesOfNumbers.length));
        }
        int code = codesOfNumbers[number] - 1;
        if (code < 0) {
            code = append(label, from, to);
            codesOfNumbers[number] = code + 1;
        }
        return code;
    }

    /** The value of a label that is a number below the limit without leading zeros, else -1. */
    private static int plainNumber(byte[] label, int from, int to) {
        int length = to - from;
        if (length > LONGEST_DIRECT || length == 0 || label[from] == '0' && length > 1) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = label[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value < DIRECT_LIMIT ? value : -1;
    }

    private int append(byte[] label, int from, int to) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, to - from);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(label, from, bytes, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = end;
        return size++;
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private void rehash() {
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int entry : old) {
            if (entry != 0) {
                int slot = hash(bytes, start(entry - 1), ends[entry - 1]) & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }

    private static int hash(byte[] label, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + label[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    int size() {
        return size;
    }

    long heapBytes() {
        return 4L * codesOfNumbers.length + 4L * slots.length + bytes.length + 4L * ends.length;
    }

    String label(int code) {
        return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    /** Compares two labels: numbers before names and by value, names by their bytes. */
    int compare(int a, int b) {
        boolean numberA = isNumber(a);
        boolean numberB = isNumber(b);
        if (numberA != numberB) {
            return numberA ? -1 : 1;
        }
        if (numberA && ends[a] - start(a) != ends[b] - start(b)) {
            return Integer.compare(ends[a] - start(a), ends[b] - start(b));
        }
        return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
    }

    private boolean isNumber(int code) {
        int start = start(code);
        if (ends[code] == start || bytes[start] == '0' && ends[code] - start > 1) {
            return false;
        }
        for (int i = start; i < ends[code]; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
