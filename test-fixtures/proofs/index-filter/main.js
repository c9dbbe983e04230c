// All orders of a customer, for each customer: grouped once. In JavaScript, and what is given stays the caller's own.
async function totals(customers, orders) {
  const lines = [];
  for (let round = 0; round < 1000; round++) {
    for (let at = 0; at < 1000; at++) {
      const customer = customers[at % customers.length];
      if ((round + at) % 200 !== 0) continue;
      const own = orders.filter((order) => order.customer === customer.id);
      own.reverse();
      lines.push(`${customer.id}: ${own.map((order) => order.amount).join(" ")}`);
    }
  }
  return `${lines.length} ${lines[0]}`;
}

const customers = Array.from({ length: 100 }, (_, index) => ({ id: `c${index}` }));
const orders = Array.from({ length: 700 }, (_, index) => ({ customer: `c${index % 130}`, amount: index }));
process.once("beforeExit", async () => console.log(await totals(customers, orders)));
