package app.dapei.suggestions.core.quality;

/**
 * The best of many candidates. Equal values are ordered by how often the item is bought, then by its number, so that
 * the list is the same each time and no method loses by an unlucky order.
 */
final class TopList {

    private final int[] items;
    private final double[] values;
    private final int[] counts;
    private int size;

    TopList(int most) {
        items = new int[most];
        values = new double[most];
        counts = new int[most];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int item(int place) {
        return items[place];
    }

    double value(int place) {
        return values[place];
    }

    /** Offers a candidate; candidates must come by rising item number. */
    void offer(int item, double value, int count) {
        if (value <= 0 || size == items.length && !isBefore(value, count, size - 1)) {
            return;
        }
        int place = size == items.length ? size - 1 : size++;
        while (place > 0 && isBefore(value, count, place - 1)) {
            items[place] = items[place - 1];
            values[place] = values[place - 1];
            counts[place] = counts[place - 1];
            place--;
        }
        items[place] = item;
        values[place] = value;
        counts[place] = count;
    }

    private boolean isBefore(double value, int count, int place) {
        return value > values[place] || value == values[place] && count > counts[place];
    }
}
