/*
  Warnings:

  - You are about to drop the column `total` on the `Order` table. All the data in the column will be lost.
*/
-- DropForeignKey
ALTER TABLE "Order" DROP CONSTRAINT "Order_userId_fkey";

-- DropIndex
DROP INDEX "Order_userId_idx";

-- AlterTable
ALTER TABLE "Order" DROP COLUMN "total",
ADD COLUMN     "slug" VARCHAR(80),
ADD COLUMN     "total_cents" BIGINT NOT NULL DEFAULT 0,
ALTER COLUMN "userId" SET DATA TYPE BIGINT;

-- RenameForeignKey
ALTER TABLE "_OrderToTag" RENAME CONSTRAINT "_OrderToTag_A_fkey" TO "OrderToTag_A";

-- RenameIndex
ALTER INDEX "User_email_key" RENAME TO "User_mail";

-- AlterTable
ALTER TABLE "_OrderToTag" ADD CONSTRAINT "_OrderToTag_AB_pkey" PRIMARY KEY ("A", "B");
DROP INDEX "_OrderToTag_AB_unique";
