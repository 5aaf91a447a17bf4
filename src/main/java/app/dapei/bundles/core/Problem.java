package app.dapei.bundles.core;

/** What is wrong with a draft, and where. */
public sealed interface Problem {

    /** {@link #slot()} of a problem that is not about one slot. */
    int NO_SLOT = -1;

    /** A field of the editor. */
    enum Field {
        NAME,
        NAME_EN,
        SCENARIO,
        MAIN,
        MAIN_QUANTITY,
        SLOTS,
        SLOT_QUANTITY,
        PRICE,
        FLOOR,
        DEMONSTRATION
    }

    /** A number of a price rule. */
    enum Measure {
        TIERS,
        TIER_ITEMS,
        NTH,
        LIKES
    }

    Field field();

    /** Which slot, from 0, or {@link #NO_SLOT}. */
    default int slot() {
        return NO_SLOT;
    }

    /** Whether it forbids saving and publishing; otherwise it is a warning. */
    default boolean refuses() {
        return true;
    }

    /** Whether it tells something of costs, which is not for everybody. */
    default boolean tellsCost() {
        return false;
    }

    /** A text is too short or too long. */
    record WrongLength(Field field, int length, int least, int most) implements Problem {}

    /** A quantity is out of its range; {@code slot} is {@link #NO_SLOT} for the main product. */
    record WrongQuantity(Field field, int slot, int quantity, int most) implements Problem {}

    /** No main product is chosen. */
    record NoMain() implements Problem {

        @Override
        public Field field() {
            return Field.MAIN;
        }
    }

    /** No associated product is chosen. */
    record NoAssociated() implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** More associated products than a bundle may have. */
    record TooManySlots(int slots, int most) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** A product stands in two slots; {@code slot} is the later one. */
    record SameProductTwice(int slot, long productId) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** The main product is also an associated one. */
    record MainAsSlot(int slot, long productId) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** The shop has no such product. */
    record UnknownProduct(Field field, int slot, long productId) implements Problem {}

    /** A product is archived or paused. */
    record NotOnSale(Field field, int slot, long productId, boolean archived) implements Problem {}

    /** The percentage is not in 0 to 100. */
    record PercentOutOfRange(int hundredths) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** The price is 0 or less, or what is taken off is negative. */
    record PriceTooLow(long price) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** The bundle costs more than its items one by one. */
    record PriceAboveSum(long price, long sum) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** The bundle costs less than the known costs of its items. */
    record PriceBelowCost(long price, long cost) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }

        @Override
        public boolean tellsCost() {
            return true;
        }
    }

    /** A number of the price rule is out of its range. */
    record OutOfRange(Measure measure, long value, long least, long most) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** A price in the bundle is negative or above the item's own price. */
    record ItemPriceOutOfRange(long productId, long price, long listed) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** Who takes so many items saves no more than who takes fewer; hundredths of a percent. */
    record TierSavesNoMore(int items, int hundredths, int former) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** What likes unlock is no better than the price before; hundredths of a percent. */
    record UnlockSavesNoMore(int hundredths, int locked) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }
    }

    /** The rule leads below the floor: the costs and the minimum margin, or the limit that somebody set. */
    record PriceBelowFloor(long price, long floor) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }

        @Override
        public boolean tellsCost() {
            return true;
        }
    }

    /** The floor lies above what the items cost one by one, or is negative. */
    record FloorOutOfRange(long floor, long sum) implements Problem {

        @Override
        public Field field() {
            return Field.FLOOR;
        }

        @Override
        public boolean tellsCost() {
            return true;
        }
    }

    /** An alternate is not known to the shop, or stands in the bundle anyway. */
    record WrongAlternate(int slot, long productId, boolean known) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** A guard speaks against an associated product, and nobody has noted why it passes all the same. */
    record PairNeedsNote(int slot, long productId) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** More alternates than a slot may have. */
    record TooManyAlternates(int slot, int alternates, int most) implements Problem {

        @Override
        public Field field() {
            return Field.SLOTS;
        }
    }

    /** Something of the demonstration is too long, too much or no address. */
    record WrongDemonstration(String text, int most) implements Problem {

        @Override
        public Field field() {
            return Field.DEMONSTRATION;
        }
    }

    /** Warning: stock is not enough for one bundle. */
    record SoldOut(Field field, int slot, long productId) implements Problem {

        @Override
        public boolean refuses() {
            return false;
        }
    }

    /** Warning: the floor of the price is not complete, as costs are missing. */
    record CostNotKnown(int products) implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }

        @Override
        public boolean refuses() {
            return false;
        }

        @Override
        public boolean tellsCost() {
            return true;
        }
    }

    /** Warning: the bundle saves nothing. */
    record NoSaving() implements Problem {

        @Override
        public Field field() {
            return Field.PRICE;
        }

        @Override
        public boolean refuses() {
            return false;
        }
    }
}
